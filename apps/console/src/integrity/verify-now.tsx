import '@mantine/core/styles/Progress.css'
import { Button, Progress } from '@mantine/core'
import { startLogVerification, stopLogVerification } from '@portal-desk/contract'
import { useAction } from '../api/use-action.ts'
import { useAnnounce } from '../shell/announcer.tsx'
import { useNow, useZone } from '../shell/clock.tsx'
import panel from '../shell/panel.module.css'
import { exactTime } from '../shell/times.ts'
import { TroubleNote } from '../shell/trouble-note.tsx'
import css from './integrity.module.css'
import type { Integrity } from './integrity-queries.ts'

const looksAt = [
  'Every place is filled, none twice',
  'Stored bytes still give the recorded leaf',
  'What the screens show equals what was recorded',
  'Covered details match their seals',
  'Every checkpoint here and outside: signature and root',
  'Each mail, account and temporary login has its entry',
]
const changes = () => [['integrity']] as const

/** Verifies everything on a press, and follows whatever check runs now; the own one can be stopped. */
export function VerifyNow({ integrity: { running, writesStopped } }: { integrity: Integrity }) {
  const start = useAction(startLogVerification, changes)
  const stop = useAction(stopLogVerification, changes)
  const announce = useAnnounce()
  const say = (answer: { done: string } | undefined) => answer && announce(answer.done)
  const trouble = start.trouble ?? stop.trouble
  return (
    <section className={panel['panel']} aria-labelledby="verify-now">
      <header>
        <h2 id="verify-now">Verify everything now</h2>
        {running?.mine && (
          <Button
            variant="default"
            aria-busy={stop.busy || undefined}
            onClick={() => void stop.run({ verificationId: running.id }, {}).then(say)}
          >
            Stop checking
          </Button>
        )}
        {!running && !writesStopped && (
          <Button
            variant="filled"
            aria-busy={start.busy || undefined}
            onClick={() => void start.run({}, {}).then(say)}
          >
            Verify now
          </Button>
        )}
      </header>
      <div className={css['inside']}>
        {running && <Running running={running} />}
        {!running && writesStopped && (
          <p className="sm">
            Nothing can be put on the record now, so no check can be begun from here. Your administrator runs{' '}
            <code className="mono">desk audit verify</code> on the server.
          </p>
        )}
        {trouble && <TroubleNote trouble={trouble} />}
        <p className="sm dim">{running ? 'It looks at:' : 'A check looks at:'}</p>
        <ol className={css['steps']}>
          {looksAt.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </div>
    </section>
  )
}

/** How far the check is, who began it, and about how long it still takes. */
function Running({ running }: { running: NonNullable<Integrity['running']> }) {
  const { startedAt, by, mine, from, reached, size } = running
  const zone = useZone()
  const now = useNow()
  const share = size > from ? (reached - from) / (size - from) : 0
  const percent = Math.floor(share * 100)
  const left = Math.ceil(((now - startedAt) * (1 - share)) / share / 1000)
  // Before a tenth is done the rest would be a guess.
  const rest = share >= 0.1 && share < 1 ? `, about ${left} s left` : ''
  return (
    <div className={css['running']}>
      <div className={css['far']}>
        <span className="dim">
          Started {exactTime(startedAt, zone)} by {mine ? 'you' : by}. You can go on working; this page may be
          left.
        </span>
        <b>
          {percent} %{rest}
        </b>
      </div>
      <Progress
        value={percent}
        size={8}
        radius="xs"
        transitionDuration={0}
        aria-label="How far the check is"
      />
      <p className="sm num">
        {reached.toLocaleString('en-US')} of {size.toLocaleString('en-US')} entries
      </p>
    </div>
  )
}
