import { duties, type Grant, grantOf, grantWords, Role, roleTitle } from '@portal-desk/domain'
import panel from '../shell/panel.module.css'
import { GrantMark } from './grant-mark.tsx'
import css from './matrix.module.css'

/** Five columns stand beside the longest line; the longest role would not fit its own. */
const columnTitle = (role: Role): string => (role === 'administrator' ? 'Admin' : roleTitle(role))

const legend: readonly Grant[] = ['yes', 'with-reason', 'second-person', 'no']

/** All that is done at the desk and who may, read from the table of rights that the server asks. */
export function RightsMatrix({ marked }: { marked: { role: Role; whose: string } | undefined }) {
  const on = (role: Role) => (role === marked?.role ? css['on'] : undefined)
  return (
    <section className={panel['panel']} aria-labelledby="rights-title">
      <header>
        <h2 id="rights-title">What each role may do</h2>
        {marked && <span className="sm dim">The role of {marked.whose} is marked</span>}
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard */}
      <section className={css['scroll']} tabIndex={0} aria-label="Table of rights">
        <table className={css['matrix']} aria-labelledby="rights-title">
          <thead>
            <tr>
              <th scope="col">
                <span className="sr">What is done</span>
              </th>
              {Role.options.map((role) => (
                <th key={role} scope="col" className={on(role)}>
                  {columnTitle(role)}
                  {role === marked?.role && <span className="sr">, the role of {marked.whose}</span>}
                </th>
              ))}
            </tr>
          </thead>
          {duties.map(({ group, duties }) => (
            <tbody key={group}>
              <tr>
                <th scope="rowgroup" colSpan={Role.options.length + 1} className={css['group']}>
                  {group}
                </th>
              </tr>
              {duties.map((duty) => (
                <tr key={duty.says}>
                  <th scope="row">{duty.says}</th>
                  {Role.options.map((role) => (
                    <td key={role} className={on(role)}>
                      <GrantMark grant={grantOf(role, duty)} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </section>
      <ul className={css['legend']} aria-label="What the marks mean">
        {legend.map((grant) => (
          <li key={grant}>
            <GrantMark grant={grant} spoken={false} /> {grantWords[grant]}
          </li>
        ))}
      </ul>
    </section>
  )
}
