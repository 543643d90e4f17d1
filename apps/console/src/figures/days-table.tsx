import { dayWords, shortLength } from './figure-words.ts'
import css from './figures.module.css'
import type { FiguresPage } from './figures-query.ts'
import { OpensCalls } from './open-calls.tsx'

/** What the chart draws, as a table. */
export function DaysTable({ days }: { days: FiguresPage['days'] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
    <section className={css['scrolls']} tabIndex={0} aria-label="Days, scrolls">
      <table className={`plain-table ${css['table']}`}>
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col" className={css['number']}>
              Calls
            </th>
            <th scope="col" className={css['number']}>
              Median to signed in
            </th>
            <th scope="col" className={css['number']}>
              Half lie between
            </th>
          </tr>
        </thead>
        <tbody>
          {days.map(({ day, calls, toSignedIn }) => (
            <tr key={day}>
              <th scope="row">{dayWords(day)}</th>
              <td className={css['number']}>
                <OpensCalls opened={{ figure: 'all', day }} of={calls}>
                  {calls}
                </OpensCalls>
              </td>
              <td className={css['number']}>{toSignedIn ? shortLength(toSignedIn.median) : 'too few'}</td>
              <td className={css['number']}>
                {toSignedIn && `${shortLength(toSignedIn.low)} and ${shortLength(toSignedIn.high)}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
