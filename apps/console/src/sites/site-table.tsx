import type { SiteRow } from '@portal-desk/contract'
import { StateMark } from '../shell/state-mark.tsx'
import css from './sites.module.css'

type Props = {
  sites: readonly SiteRow[]
  onName: (site: SiteRow) => void
  onSwitch: (site: SiteRow) => void
}

/** Sites as rows: what the directory calls each, and what belongs to it. */
export const SiteTable = ({ sites, onName, onSwitch }: Props) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
  <section className={css['scroll']} tabIndex={0} aria-label="Sites, by name">
    <table className={`plain-table ${css['table']}`}>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">In the directory</th>
          <th scope="col" className={css['number']}>
            Records
          </th>
          <th scope="col" className={css['number']}>
            People
          </th>
          <th scope="col">State</th>
          <th scope="col">
            <span className="sr">What can be done</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {sites.map((site) => (
          <tr key={site.id}>
            <th scope="row">
              <span className="b">{site.name}</span>
            </th>
            <td>{site.code ?? <span className="dim">by its name</span>}</td>
            <td className={css['number']}>
              {site.records.toLocaleString('en-US')}
              {site.more && ' or more'}
            </td>
            <td className={css['number']}>{site.staff}</td>
            <td>
              {site.open ? (
                <StateMark mark="ready">open</StateMark>
              ) : (
                <StateMark mark="not-needed">closed</StateMark>
              )}
            </td>
            <td className={css['act']}>
              <button type="button" className="second" onClick={() => onName(site)}>
                Rename<span className="sr"> {site.name}</span>
              </button>{' '}
              <button type="button" className="second" onClick={() => onSwitch(site)}>
                {site.open ? 'Close' : 'Open again'}
                <span className="sr"> {site.name}</span>
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)
