import type { OpenImport } from '@portal-desk/contract'
import { useQuery } from '@tanstack/react-query'
import { troubleOf } from '../api/problem-error.ts'
import { CouldNotRead, Loading } from '../shell/page-states.tsx'
import panel from '../shell/panel.module.css'
import css from './import.module.css'
import { counted } from './import-figures.ts'
import { type PreviewRow, previewQuery } from './import-queries.ts'

/** The first records as they would be kept. */
export function PreviewPanel({ open }: { open: OpenImport }) {
  const { data, error, isPending, refetch } = useQuery(previewQuery(open))
  return (
    <section className={panel['panel']} aria-labelledby="preview">
      <header>
        <h2 id="preview">How the first records are read</h2>
        {open.look && <span className="sm dim num">of {counted(open.look.read)} in the whole file</span>}
      </header>
      {isPending && <Loading what="the first records" />}
      {error && <CouldNotRead trouble={troubleOf(error)} onAgain={() => void refetch()} />}
      {data?.rows.length === 0 && <p className={css['inside']}>There is no record that could be kept.</p>}
      {data && data.rows.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls it by keys
        <section className={css['scrolls']} tabIndex={0} aria-label="First records">
          <table className={`plain-table ${css['table']}`}>
            <thead>
              <tr>
                <th scope="col" className={css['number']}>
                  Line
                </th>
                <th scope="col">MRN</th>
                <th scope="col">Name</th>
                <th scope="col">Birth date</th>
                <th scope="col">Town</th>
                <th scope="col" className={css['who']}>
                  Would be
                </th>
              </tr>
            </thead>
            <tbody>
              {data.rows.map((row) => (
                <Row key={row.line} {...row} />
              ))}
            </tbody>
          </table>
        </section>
      )}
      <p className={css['inside']}>That you see them is on the record.</p>
    </section>
  )
}

const Row = ({ line, mrn, name, was, birthDate, town, did }: PreviewRow) => (
  <tr>
    <td className={css['number']}>{counted(line)}</td>
    <td>{mrn}</td>
    <th scope="row">
      {name} {was && <span className="dim">was {was}</span>}
    </th>
    <td className={css['who']}>{birthDate && dayInWords(birthDate)}</td>
    <td>{town}</td>
    <td className={css['who']}>{did}</td>
  </tr>
)

const months = new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', month: 'long' })

/** "March 12, 1984", "March 1984", "1984": with the month as a word, so that no order is guessed. */
function dayInWords(date: string): string {
  const [year = '', month, day] = date.split('-')
  if (month === undefined) return year
  const name = months.format(Date.UTC(2000, Number(month) - 1, 1))
  return day === undefined ? `${name} ${year}` : `${name} ${Number(day)}, ${year}`
}
