import { FigurePeriod, figurePeriodLabels } from '@portal-desk/domain'
import { useNow, useZone } from '../shell/clock.tsx'
import { shortDate } from '../shell/times.ts'
import css from './figures.module.css'
import type { Asked, FiguresPage as Figures } from './figures-query.ts'

type Props = {
  asked: Asked
  onAsk: (asked: Asked) => void
  teams: readonly string[]
  sites: NonNullable<Figures['sites']>
  /** Absent while it is read. */
  page: Figures | undefined
}

/** What is counted, as a sentence whose words are chosen. */
export function AskedSentence({ asked, onAsk, teams, sites, page }: Props) {
  const periods = FigurePeriod.options.map((period) => ({
    id: period,
    name: figurePeriodLabels[period].last,
  }))
  return (
    <p className={css['sentence']}>
      Calls of the{' '}
      <Word
        label="Period"
        value={asked.period}
        options={periods}
        onChange={(period) => onAsk({ ...asked, period: FigurePeriod.parse(period) })}
      />
      {teams.length > 0 && (
        <>
          , by{' '}
          <Word
            label="Team"
            value={asked.team ?? ''}
            options={[EVERY_TEAM, ...teams.map((name) => ({ id: name, name }))]}
            onChange={(team) => onAsk({ ...asked, team: team || undefined })}
          />
        </>
      )}
      {sites.length > 0 && (
        <>
          , at{' '}
          <Word
            label="Site"
            value={asked.site ?? ''}
            options={[EVERY_SITE, ...sites]}
            onChange={(site) => onAsk({ ...asked, site: site || undefined })}
          />
        </>
      )}
      , compared with {figurePeriodLabels[asked.period].before}. {page && <Counted page={page} />}
    </p>
  )
}

const EVERY_TEAM = { id: '', name: 'every team' }
const EVERY_SITE = { id: '', name: 'every site' }

type WordProps = {
  label: string
  value: string
  options: readonly { id: string; name: string }[]
  onChange: (id: string) => void
}

const Word = ({ label, value, options, onChange }: WordProps) => (
  <select
    aria-label={label}
    className={css['word']}
    value={value}
    onChange={({ currentTarget }) => onChange(currentTarget.value)}
  >
    {options.map(({ id, name }) => (
      <option key={id} value={id}>
        {name}
      </option>
    ))}
  </select>
)

function Counted({ page: { figures, from, before, more } }: { page: Figures }) {
  const zone = useZone()
  const now = useNow(60_000)
  const calls = `${figures.calls.toLocaleString('en-US')} ${figures.calls === 1 ? 'call' : 'calls'}`
  return (
    <>
      {calls}, {shortDate(from, now, zone)} to {shortDate(before - 1, now, zone)}.
      {more && ' There were more; the newest are counted.'} Looking here is recorded too.
    </>
  )
}
