import { FigurePeriod, figurePeriodLabels } from '@portal-desk/domain'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { troubleOf } from '../api/problem-error.ts'
import { useNow, useZone } from '../shell/clock.tsx'
import { PageHead } from '../shell/page-head.tsx'
import { CouldNotRead, Loading, Nothing } from '../shell/page-states.tsx'
import { useMay } from '../shell/session.tsx'
import { shortDate } from '../shell/times.ts'
import { CauseMix } from './cause-mix.tsx'
import { FigureCalls } from './figure-calls.tsx'
import css from './figures.module.css'
import { type Asked, type FiguresPage as Figures, figuresQuery, type Opened } from './figures-query.ts'
import { HowItWent } from './how-it-went.tsx'
import { OpenCalls } from './open-calls.tsx'
import { SignedIn } from './signed-in.tsx'
import { TurnedAway } from './turned-away.tsx'

/** How the desk works, in numbers: no patient and no person in them. */
export function FiguresPage() {
  if (!useMay('read-audit'))
    return <Nothing title="Not your role" says="A supervisor or the privacy officer reads the figures." />
  return <Read />
}

function Read() {
  const [asked, ask] = useState<Asked>({ period: 'month' })
  const [opened, setOpened] = useState<Opened>()
  const setAsked = (next: Asked) => {
    ask(next)
    setOpened(undefined)
  }
  const { data, error, refetch } = useQuery(figuresQuery(asked))
  const [teams, setTeams] = useState<string[]>([])
  if (data && data.teams.join() !== teams.join()) setTeams(data.teams)
  const [sites, setSites] = useState<NonNullable<Figures['sites']>>([])
  if (data?.sites && data.sites !== sites) setSites(data.sites)
  return (
    <>
      <PageHead
        title="Figures"
        under={
          <p className={css['sentence']}>
            Calls of the{' '}
            <select
              aria-label="Period"
              className={css['word']}
              value={asked.period}
              onChange={({ currentTarget }) =>
                setAsked({ ...asked, period: FigurePeriod.parse(currentTarget.value) })
              }
            >
              {FigurePeriod.options.map((period) => (
                <option key={period} value={period}>
                  {figurePeriodLabels[period].last}
                </option>
              ))}
            </select>
            {teams.length > 0 && (
              <>
                , by{' '}
                <select
                  aria-label="Team"
                  className={css['word']}
                  value={asked.team ?? ''}
                  onChange={({ currentTarget: { value } }) =>
                    setAsked({ ...asked, team: value || undefined })
                  }
                >
                  <option value="">every team</option>
                  {teams.map((team) => (
                    <option key={team}>{team}</option>
                  ))}
                </select>
              </>
            )}
            {sites.length > 0 && (
              <>
                , at{' '}
                <select
                  aria-label="Site"
                  className={css['word']}
                  value={asked.site ?? ''}
                  onChange={({ currentTarget: { value } }) =>
                    setAsked({ ...asked, site: value || undefined })
                  }
                >
                  <option value="">every site</option>
                  {sites.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </select>
              </>
            )}
            , compared with {figurePeriodLabels[asked.period].before}. {data && <Counted page={data} />}
          </p>
        }
      />
      {!data && !error && <Loading what="the figures" />}
      {error && !data && <CouldNotRead trouble={troubleOf(error)} onAgain={() => void refetch()} />}
      {data && (
        <OpenCalls value={setOpened}>
          <div className={css['columns']}>
            <div className={css['aside']}>
              <SignedIn page={data} period={asked.period} />
              <CauseMix causes={data.causes} />
            </div>
            <div className={css['aside']}>
              <TurnedAway page={data} />
              <HowItWent page={data} />
            </div>
          </div>
          {opened && (
            <FigureCalls
              key={JSON.stringify(opened)}
              asked={asked}
              opened={opened}
              onClose={() => setOpened(undefined)}
            />
          )}
        </OpenCalls>
      )}
    </>
  )
}

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
