import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { troubleOf } from '../api/problem-error.ts'
import { PageHead } from '../shell/page-head.tsx'
import { CouldNotRead, Loading, Nothing } from '../shell/page-states.tsx'
import { useMay } from '../shell/session.tsx'
import { AskedSentence } from './asked-sentence.tsx'
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
        under={<AskedSentence asked={asked} onAsk={setAsked} teams={teams} sites={sites} page={data} />}
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
