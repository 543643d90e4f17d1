import { useQuery } from '@tanstack/react-query'
import { troubleOf } from '../api/problem-error.ts'
import { PageHead } from '../shell/page-head.tsx'
import { CouldNotRead, Loading, Nothing } from '../shell/page-states.tsx'
import { useMay } from '../shell/session.tsx'
import { EarlierChecks } from './earlier-checks.tsx'
import css from './integrity.module.css'
import { integrityQuery } from './integrity-queries.ts'
import { LastCheckpoint } from './last-checkpoint.tsx'
import { ProveEntry } from './prove-entry.tsx'
import { Verdict } from './verdict.tsx'
import { VerifyNow } from './verify-now.tsx'
import { WhatItShows } from './what-it-shows.tsx'

/** Can this record be trusted: one sentence first, then what it rests on. */
export function IntegrityPage() {
  if (!useMay('read-audit'))
    return (
      <Nothing title="Not your role" says="A supervisor or the privacy officer looks after the record." />
    )
  return <Integrity />
}

function Integrity() {
  // What stands at the foot of the pages may be a minute old.
  const { data, error, refetch } = useQuery({ ...integrityQuery, refetchOnMount: 'always' })
  return (
    <>
      <PageHead
        title="Integrity"
        lead="Can this record be trusted? Each entry is sealed into a tree whose root is signed every second and kept outside the database."
      />
      <div className={css['page']}>
        {!data && !error && <Loading what="the state of the record" />}
        {error && !data && <CouldNotRead trouble={troubleOf(error)} onAgain={() => void refetch()} />}
        {data && (
          <>
            <Verdict verdict={data.verdict} />
            <div className={css['columns']}>
              <div className={css['column']}>
                <VerifyNow integrity={data} />
                <EarlierChecks />
              </div>
              <div className={css['column']}>
                <LastCheckpoint checkpoint={data.checkpoint} />
                <ProveEntry />
                <WhatItShows />
              </div>
            </div>
          </>
        )}
      </div>
    </>
  )
}
