import type { Watch } from '@portal-desk/contract'
import { IconCheck, IconX } from '@tabler/icons-react'
import { useZone } from '../shell/clock.tsx'
import { exactTime } from '../shell/times.ts'
import css from './watch.module.css'

const stateWords = { done: 'done', now: 'now', next: 'not yet', stopped: 'stopped' } as const

/** Queued, handed over, opened, password chosen, signed in: each with its time and a word. */
export function Steps({ watch }: { watch: Watch }) {
  const zone = useZone()
  return (
    <ol>
      {watch.steps.map(({ step, state, label, note, at }) => (
        <li
          key={step}
          className={`${css['step']} ${css[state]}`}
          aria-current={state === 'now' ? 'step' : undefined}
        >
          <span className={css['time']}>{at !== undefined && exactTime(at, zone)}</span>
          <span className={css['mark']} aria-hidden>
            {state === 'done' && <IconCheck size={14} stroke={2.6} />}
            {state === 'stopped' && <IconX size={14} stroke={2.6} />}
          </span>
          <div>
            <div className={css['name']}>
              {label}
              <span className="sr">, {stateWords[state]}</span>
            </div>
            {note && <div className="sm dim">{note}</div>}
          </div>
        </li>
      ))}
    </ol>
  )
}
