import panel from '../shell/panel.module.css'
import { StateMark } from '../shell/state-mark.tsx'
import { shareWords, shortLength } from './figure-words.ts'
import css from './figures.module.css'
import type { FiguresPage } from './figures-query.ts'
import { OpensCalls } from './open-calls.tsx'

type Cause = FiguresPage['causes'][number]
/** From so many points on a cause is marked. */
const MUCH_MORE = 3

/** Why people called: each cause with its calls, as a bar and as a number, against the time before, and how those went. */
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
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
        <section className={css['scrolls']} tabIndex={0} aria-label="Causes, scrolls">
          <table className={`plain-table ${css['table']} ${css['went']}`}>
            <thead>
              <tr>
                <th scope="col">What stood on the page first</th>
                {['Calls', 'Share', 'Against before', 'Median to signed in', 'Right on the line'].map(
                  (head) => (
                    <th key={head} scope="col" className={css['number']}>
                      {head}
                    </th>
                  ),
                )}
              </tr>
            </thead>
            <tbody>
              {causes.map((one) => (
                <CauseRow key={one.cause} one={one} most={most} />
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  )
}

function CauseRow({ one, most }: { one: Cause; most: number }) {
  return (
    <tr>
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
      <td className={css['number']}>{shareWords(one.ofCalls)}</td>
      <td className={css['number']}>
        <Against {...one} />
      </td>
      <td className={css['number']}>
        {one.toSignedIn ? shortLength(one.toSignedIn.median) : <None says="fewer than five signed in" />}
      </td>
      <td className={css['number']}>{shareWords(one)}</td>
    </tr>
  )
}

/** By how many points its share is more or less than it was; nothing where either time had too few calls. */
function Against({ ofCalls, before }: Pick<Cause, 'ofCalls' | 'before'>) {
  if (ofCalls.percent === undefined || before.percent === undefined)
    return <None says="too few calls to compare" />
  const points = Math.round((ofCalls.percent - before.percent) * 10) / 10
  const says = `${points > 0 ? '+' : points < 0 ? '−' : ''}${Math.abs(points).toFixed(1)}`
  return points >= MUCH_MORE ? <StateMark mark="wait">{says} points</StateMark> : says
}

const None = ({ says }: { says: string }) => (
  <>
    <span aria-hidden>–</span>
    <span className="sr">{says}</span>
  </>
)
