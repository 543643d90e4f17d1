import type { ApprovalRequest } from '@portal-desk/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { troubleOf } from '../api/problem-error.ts'
import { approvalsQuery } from '../api/queries.ts'
import { PageHead } from '../shell/page-head.tsx'
import { CouldNotRead, Loading } from '../shell/page-states.tsx'
import css from '../shell/queue.module.css'
import { ChangeRows } from './change-rows.tsx'
import { FlaggedRows } from './flagged-rows.tsx'
import { FrozenRows } from './frozen-rows.tsx'
import { OpenedRows } from './opened-rows.tsx'
import { PausedRows } from './paused-rows.tsx'
import { RequestDetail } from './request-detail.tsx'
import { RequestRows } from './request-rows.tsx'

/** What colleagues ask a second person to agree to: the one with the least time left first. */
export function ApprovalsPage() {
  const { data, error, isPending, refetch } = useQuery(approvalsQuery)
  const [chosen, setChosen] = useState<string>()
  const all: ApprovalRequest[] = data ? [...data.waiting, ...data.settled] : []
  const shown = all.find(({ id }) => id === chosen) ?? data?.waiting[0]
  return (
    <>
      <PageHead
        title="Approvals"
        lead="Someone is on the line for each request. No answer in time counts as no."
      />
      <div className={css['columns']}>
        <div className={css['lists']}>
          {isPending && <Loading what="what waits for approval" />}
          {error && !data && <CouldNotRead trouble={troubleOf(error)} onAgain={() => void refetch()} />}
          {data && (
            <>
              <RequestRows
                title="Waiting"
                requests={data.waiting}
                shown={shown?.id}
                onChoose={setChosen}
                empty="Nothing waits for you. A request appears here by itself."
              />
              <RequestRows
                title="Settled lately"
                requests={data.settled}
                shown={shown?.id}
                onChoose={setChosen}
                empty="Nothing was settled lately."
              />
              <PausedRows providers={data.paused} />
              <FlaggedRows calls={data.flagged} />
              <ChangeRows changes={data.changes} />
              <OpenedRows records={data.opened} />
              <FrozenRows logins={data.frozen} />
            </>
          )}
        </div>
        {shown && <RequestDetail key={shown.id} request={shown} />}
      </div>
    </>
  )
}
