import panel from '../shell/panel.module.css'
import { shareWords } from './figure-words.ts'
import css from './figures.module.css'
import type { FiguresPage } from './figures-query.ts'
import { OpensCalls } from './open-calls.tsx'

/** Why people called: each cause with its calls, as a bar and as a number, and how many of them were put right on the line. */
export function CauseMix({ causes }: Pick<FiguresPage, 'causes'>) {
  const most = Math.max(1, ...causes.map(({ of }) => of))
  return (
    <section className={panel['panel']} aria-labelledby="cause-mix">
      <header>
        <h2 id="cause-mix">Why they called</h2>
      </header>
      {causes.length === 0 ? (
        <p className={`${css['inside']} sm dim`}>No page of a call in this time named a cause.</p>
      ) : (
        <table className={`${css['table']} ${css['went']}`}>
          <thead>
            <tr>
              <th scope="col">What stood on the page first</th>
              <th scope="col" className={css['number']}>
                Calls
              </th>
              <th scope="col" className={css['number']}>
                Put right on the line
              </th>
            </tr>
          </thead>
          <tbody>
            {causes.map((one) => (
              <tr key={one.cause}>
                <th scope="row">
                  {one.says}
                  {/* The number beside it says the same to whoever does not see it. */}
                  <svg className={css['bar']} viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden>
                    <rect width={(100 * one.of) / most} height="4" />
                  </svg>
                </th>
                <td className={css['number']}>
                  <OpensCalls opened={{ figure: 'all', cause: one.cause, says: one.says }}>
                    {one.of.toLocaleString('en-US')}
                  </OpensCalls>
                </td>
                <td className={css['number']}>{shareWords(one)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
