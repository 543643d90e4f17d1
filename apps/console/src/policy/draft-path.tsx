import type { OpenPolicyDraft } from '@portal-desk/contract'
import { changedNumbers, type PolicyChanges } from '@portal-desk/domain'
import { useZone } from '../shell/clock.tsx'
import { StateMark } from '../shell/state-mark.tsx'
import { clockTime } from '../shell/times.ts'
import css from './policy.module.css'
import type { Draft } from './use-draft.ts'

type Step = { title: string; says: string; state: 'done' | 'now' | 'ahead' }

/** The way of a draft into force, with the step that waits. */
export function DraftPath({ draft, saved }: { draft: Draft; saved: OpenPolicyDraft | undefined }) {
  const zone = useZone()
  const steps = stepsOf(draft, saved, (at) => clockTime(at, zone))
  return (
    <ol className={css['path']} aria-label="Way to publication">
      {steps.map(({ title, says, state }) => (
        <li key={title} className={css[state]} aria-current={state === 'now' ? 'step' : undefined}>
          <StateMark mark={state === 'done' ? 'ready' : state === 'now' ? 'needs-level' : 'none'}>
            {title}
          </StateMark>
          <span className="dim">{says}</span>
        </li>
      ))}
    </ol>
  )
}

function stepsOf(draft: Draft, saved: OpenPolicyDraft | undefined, clock: (at: number) => string): Step[] {
  const written = saved !== undefined && !draft.unsaved
  const simulation = saved?.simulation
  const simulated = written && simulation?.state === 'done' && simulation.fresh
  const running = written && simulation?.state === 'running'
  const n = changedNumbers((saved?.changes ?? {}) as PolicyChanges).length
  return [
    {
      title: 'Draft',
      says: draft.unsaved
        ? 'not saved yet'
        : saved
          ? `${n} ${n === 1 ? 'change' : 'changes'}, saved ${clock(saved.savedAt)}`
          : 'change a number to begin',
      state: written ? 'done' : 'now',
    },
    {
      title: 'Simulated',
      says: simulated
        ? `on last month’s calls, ${clock(simulation.startedAt)}`
        : running
          ? 'looking through the calls'
          : 'on last month’s calls',
      state: simulated ? 'done' : written ? 'now' : 'ahead',
    },
    {
      title: 'Second person reads it',
      says: simulated ? (saved.mine ? 'waits for a colleague' : 'that is you') : '',
      state: simulated ? 'now' : 'ahead',
    },
    { title: 'Published', says: '', state: 'ahead' },
  ]
}
