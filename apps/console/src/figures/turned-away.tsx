import panel from '../shell/panel.module.css'
import { StateMark } from '../shell/state-mark.tsx'
import { shareWords } from './figure-words.ts'
import css from './figures.module.css'
import type { FiguresPage } from './figures-query.ts'
import { OpensCalls } from './open-calls.tsx'

/** Whoever could not be verified stands beside the time: a desk could be quick by turning people away. */
export function TurnedAway({ page: { figures, was } }: { page: FiguresPage }) {
  const { turnedAway: away } = figures
  const since = [
    { mark: 'ready', says: 'Helped later, on another call', count: away.helpedLater, figure: 'helped-later' },
    { mark: 'alert', says: 'Flagged as suspected impersonation', count: away.flagged, figure: 'flagged' },
    { mark: 'wait', says: 'Not heard from again', count: away.notHeard, figure: 'not-heard' },
  ] as const
  return (
    <section className={panel['panel']} aria-labelledby="turned-away">
      <header>
        <h2 id="turned-away">Turned away</h2>
      </header>
      <div className={css['inside']}>
        <p className={css['first']}>
          <span className={css['figure']}>
            <OpensCalls opened={{ figure: 'turned-away' }} of={away.part}>
              {shareWords(away)}
            </OpensCalls>
          </span>
          <span className="sm">
            {away.part} of {away.of.toLocaleString('en-US')} callers could not be verified; before{' '}
            {shareWords(was.turnedAway)}.
          </span>
        </p>
        {away.percent === undefined && (
          <p className="sm dim">
            Under 20 calls there is no percentage: one call more would move it too far.
          </p>
        )}
        <table className={`plain-table ${css['table']}`}>
          <caption>What happened to them since</caption>
          <tbody>
            {since.map(({ mark, says, count, figure }) => (
              <tr key={says}>
                <th scope="row">
                  <StateMark mark={mark}>{says}</StateMark>
                </th>
                <td className={css['number']}>
                  <OpensCalls opened={{ figure }} of={count}>
                    {count}
                  </OpensCalls>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
