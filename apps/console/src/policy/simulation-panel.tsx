import '@mantine/core/styles/Progress.css'
import { Button, Progress } from '@mantine/core'
import { type OpenPolicyDraft, simulatePolicy } from '@portal-desk/contract'
import { useAction } from '../api/use-action.ts'
import { useAnnounce } from '../shell/announcer.tsx'
import panel from '../shell/panel.module.css'
import { TroubleNote } from '../shell/trouble-note.tsx'
import css from './policy.module.css'
import { policyChanges } from './policy-queries.ts'
import { Simulated } from './simulated.tsx'
import type { Draft } from './use-draft.ts'

/** What the saved draft would have done to last month’s calls; begun by a press, and followed while it runs. */
export function SimulationPanel({ saved, draft }: { saved: OpenPolicyDraft; draft: Draft }) {
  const action = useAction(simulatePolicy, policyChanges)
  const announce = useAnnounce()
  const one = saved.simulation
  const running = one?.state === 'running'
  const begin = async () => {
    const answer = await action.run({}, { revision: saved.revision })
    if (answer) announce(answer.done)
  }
  return (
    <section className={panel['panel']} aria-labelledby="simulation">
      <header>
        <h2 id="simulation">If this had been in force last month</h2>
        {!running && (
          <Button
            variant={one?.fresh && one.state === 'done' ? 'default' : 'filled'}
            aria-busy={action.busy || undefined}
            onClick={() => void begin()}
          >
            {one ? 'Run again' : 'Simulate'}
          </Button>
        )}
      </header>
      <div className={css['inside']}>
        {!one && (
          <p className="dim">
            Looks through the calls of the last 30 days and counts those that would have gone otherwise.
            Nothing changes by it.
          </p>
        )}
        {one && running && <Running reached={one.reached} size={one.size} />}
        {one?.state === 'broken-off' && <p>It broke off before it was done. Run it again.</p>}
        {one?.result && !one.fresh && (
          <p className={css['caution']}>This was for other numbers than the draft has now. Run it again.</p>
        )}
        {one?.result && <Simulated result={one.result} inForce={draft.inForce} saved={saved} />}
        {action.trouble && <TroubleNote trouble={action.trouble} />}
      </div>
    </section>
  )
}

function Running({ reached, size }: { reached: number; size: number }) {
  const percent = size > 0 ? Math.floor((reached / size) * 100) : 0
  return (
    <div className={css['running']}>
      <Progress
        value={percent}
        size={8}
        radius="xs"
        transitionDuration={0}
        aria-label="How far the simulation is"
      />
      <p className="sm num">
        {reached.toLocaleString('en-US')} of {size.toLocaleString('en-US')} calls. This page may be left.
      </p>
    </div>
  )
}
