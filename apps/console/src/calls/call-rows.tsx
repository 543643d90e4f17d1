import type { CallSummary } from '@portal-desk/contract'
import { IconArrowBackUp, IconCheck, IconClock, IconPhone } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { KeyCap } from '../shell/key-cap.tsx'
import { Moment } from '../shell/moment.tsx'
import css from './desk.module.css'
import { Pips } from './pips.tsx'
import { dispositionWords, nextWords } from './words.ts'

type Props = {
  title: string
  note: string
  calls: CallSummary[]
  /** Number of the first row, for its digit key; rows beyond nine have none. */
  from: number
  needsYou?: boolean
  /** Each has a way to its replay. */
  replays?: boolean
  empty: string
}

/** One group of calls: number key, name, five dots, what is happening, since when, what is next. */
export function CallRows({ title, note, calls, from, needsYou, replays, empty }: Props) {
  return (
    <section className={needsYou ? `${css['group']} ${css['you']}` : css['group']} aria-label={title}>
      <h2>
        <span>{title}</span>
        <span className={css['count']}>{note}</span>
      </h2>
      {calls.length === 0 && <p className={css['empty']}>{empty}</p>}
      <ul>
        {calls.map((call, i) => (
          <li key={call.id} className={replays ? css['replayed'] : undefined}>
            <Link to="/calls/$callId" params={{ callId: call.id }} className={css['call']}>
              <span>{from + i <= 9 && <KeyCap>{String(from + i)}</KeyCap>}</span>
              <span className={css['who']}>
                {call.who ?? (call.state === 'closed' ? 'No record' : 'Not found yet')}
              </span>
              <Pips step={call.step} />
              <span className={css['now']}>
                <Sign call={call} />
                <span className={css['cut']} title={call.now}>
                  {call.now}
                </span>
              </span>
              <span className={css['since']}>
                <Moment at={call.since} />
              </span>
              <span className={css['next']}>{nextOf(call)}</span>
            </Link>
            {replays && (
              <Link to="/calls/$callId/replay" params={{ callId: call.id }} className={css['replay']}>
                Replay<span className="sr"> the call about {call.who ?? 'nobody found yet'}</span>
              </Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function nextOf(call: CallSummary): string {
  if (!call.mine) return `${call.staff}’s call`
  return call.disposition ? dispositionWords[call.disposition] : nextWords[call.state]
}

function Sign({ call }: { call: CallSummary }) {
  if (call.state === 'closed') return <IconCheck size={17} className="dim" aria-hidden />
  if (call.needsYou) return <IconArrowBackUp size={17} className="wait" aria-hidden />
  if (call.state === 'open') return <IconPhone size={17} className="ok" aria-hidden />
  return <IconClock size={17} className="dim" aria-hidden />
}
