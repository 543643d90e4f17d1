import type { OpenedFigure } from '@portal-desk/domain'
import panel from '../shell/panel.module.css'
import { StateMark } from '../shell/state-mark.tsx'
import { type ShareNow, shareWords } from './figure-words.ts'
import css from './figures.module.css'
import type { FiguresPage } from './figures-query.ts'
import { OpensCalls } from './open-calls.tsx'
import { Trend } from './trend.tsx'

type Name = 'onTheLine' | 'usedSoon' | 'calledAgain' | 'passed' | 'themselves'
type Goal = { least: number } | { most: number }
const rows: readonly { name: Name; says: string; goal?: Goal; opens?: OpenedFigure }[] = [
  { name: 'onTheLine', says: 'Put right while still on the line', goal: { least: 65 }, opens: 'on-the-line' },
  { name: 'usedSoon', says: 'Link used within 15 min', goal: { least: 80 } },
  { name: 'calledAgain', says: 'Called again within 7 days', goal: { most: 8 }, opens: 'called-again' },
  { name: 'passed', says: 'Identity check passed' },
  { name: 'themselves', says: 'Helped themselves', goal: { least: 35 } },
]

/** The other figures, each with its goal and what it was before. */
export function HowItWent({ page: { figures, was, weeks } }: { page: FiguresPage }) {
  return (
    <section className={panel['panel']} aria-labelledby="how-it-went">
      <header>
        <h2 id="how-it-went">How it went</h2>
      </header>
      <table className={`plain-table ${css['table']} ${css['went']}`}>
        <thead>
          <tr>
            <th scope="col">Figure, goal</th>
            <th scope="col">8 weeks</th>
            <th scope="col" className={css['number']}>
              Before
            </th>
            <th scope="col" className={css['number']}>
              Now
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, says, goal, opens }) => (
            <tr key={name}>
              <th scope="row">
                {says}
                <GoalMark goal={goal} now={figures[name]} />
              </th>
              <td>
                <Trend weeks={weeks.map((week) => week[name])} />
              </td>
              <td className={css['number']}>{shareWords(was[name])}</td>
              <td className={css['number']}>
                <b>
                  {opens ? (
                    <OpensCalls opened={{ figure: opens }} of={figures[name].part}>
                      {shareWords(figures[name])}
                    </OpensCalls>
                  ) : (
                    shareWords(figures[name])
                  )}
                </b>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function GoalMark({ goal, now: { percent } }: { goal: Goal | undefined; now: ShareNow }) {
  const says = goal && ('least' in goal ? `at least ${goal.least} %` : `at most ${goal.most} %`)
  if (!goal || percent === undefined)
    return <span className={`xs dim ${css['goal']}`}>{says ?? 'no goal'}</span>
  const met = 'least' in goal ? percent >= goal.least : percent <= goal.most
  return (
    <span className={`xs ${css['goal']}`}>
      <StateMark mark={met ? 'ready' : 'wait'}>
        {says}
        {met ? '' : ', not met'}
      </StateMark>
    </span>
  )
}
