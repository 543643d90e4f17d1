import {
  IconCircle,
  IconCircleCheckFilled,
  IconCircleHalf2,
  IconSquareMinusFilled,
} from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useZone } from '../shell/clock.tsx'
import { exactTime, isSameDay, shortDate, timer } from '../shell/times.ts'
import { levelWords } from './level-words.ts'
import css from './replay.module.css'
import type { Moment } from './replay-query.ts'

type Props = {
  moment: Moment
  before: Moment | undefined
  call: { id: string; openedAt: number }
  now: number
  hides: boolean
  index: number
  /** Tab comes to this row, and no other. */
  reached: boolean
  chosen: boolean
  onReach: () => void
}

const shapes = {
  done: [IconCircleCheckFilled, 'ok'],
  half: [IconCircleHalf2, 'wait'],
  stopped: [IconSquareMinusFilled, 'stop'],
  noted: [IconCircle, 'dim'],
} as const satisfies Record<Moment['mark'], unknown>

/** One moment: when, the level by then, what happened, what was seen, what could be done. Its time leads to its entry. */
export function MomentRow({ moment, before, call, now, hides, index, reached, chosen, onReach }: Props) {
  const zone = useZone()
  const { idx, at, by, who, agent, what, more, also, outcome, level } = moment
  const [Shape, tone] = shapes[moment.mark]
  const changed = level !== before?.level
  const day = isSameDay(at, call.openedAt, zone) ? '' : `${shortDate(at, now, zone)}, `
  return (
    <tr className={css['row']} data-by={by} data-chosen={chosen || undefined}>
      <td className="num">
        <Link
          to="/audit"
          state={{ entry: { callId: call.id, idx } }}
          data-moment={index}
          className={css['open']}
          tabIndex={reached ? 0 : -1}
          aria-current={chosen || undefined}
          onFocus={onReach}
        >
          {timer(at - call.openedAt)}
          <span className="sr">, to its entry in the audit</span>
        </Link>
        <time className="dim" dateTime={new Date(at).toISOString()}>
          {day}
          {exactTime(at, zone)}
        </time>
      </td>
      <td className={css['rail']} data-level={level} data-was={before?.level ?? level}>
        <span className={changed ? undefined : 'sr'}>{levelWords[level]}</span>
        {before?.agent && agent && agent !== before.agent && <p className="dim xs">{agent}</p>}
      </td>
      <td>
        <div className={css['what']}>
          <Shape size={14} className={tone} aria-hidden />
          <div>
            <strong>{what}</strong>
            {by !== 'agent' && <span className="dim"> by the {by}</span>}
            {by === 'agent' && who !== agent && <span className="dim"> by {who}</span>}
            {outcome === 'refused' && by === 'agent' && <span className="stop"> Refused</span>}
            {more.map((line) => (
              <p key={line} className="dim">
                {line}
              </p>
            ))}
            {!hides &&
              also.map((line, n) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the same may be done twice, and lines never move
                <p key={n} className="dim">
                  The desk: {line}
                </p>
              ))}
          </div>
        </div>
      </td>
      <td>
        {moment.saw.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {moment.saw.length === 0 && !moment.after && <span className="dim">Nothing new</span>}
      </td>
      <td>
        <Could moment={moment} />
      </td>
    </tr>
  )
}

function Could({ moment: { fresh, notYet, ended, after } }: { moment: Moment }) {
  const parts = [
    ['New', fresh],
    ['Not yet', notYet],
    ['Ended', ended],
  ] as const
  const told = parts.filter(([, list]) => list.length > 0)
  if (told.length === 0) return after ? null : <span className="dim">Unchanged</span>
  return told.map(([name, list]) => (
    <p key={name}>
      <b className={name === 'New' ? 'ok' : 'dim'}>{name}</b> {list.join(', ')}
    </p>
  ))
}
