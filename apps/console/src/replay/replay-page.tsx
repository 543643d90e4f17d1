import { Checkbox } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { troubleOf } from '../api/problem-error.ts'
import { CouldNotRead, Loading, Nothing } from '../shell/page-states.tsx'
import { useMay } from '../shell/session.tsx'
import { ShowMore } from '../shell/show-more.tsx'
import { TroubleNote } from '../shell/trouble-note.tsx'
import { MomentState } from './moment-state.tsx'
import { MomentTable } from './moment-table.tsx'
import css from './replay.module.css'
import { ReplayFacts, ReplayTitle } from './replay-facts.tsx'
import { replayQuery } from './replay-query.ts'

/** One call on one page, for whoever reads the audit. */
export function ReplayPage() {
  const may = useMay('read-audit')
  const { callId } = useParams({ from: '/_signed-in/_framed/calls/$callId/replay' })
  if (!may) return <Nothing title="Not your role" says="A supervisor or the privacy officer replays calls." />
  return <Replay key={callId} callId={callId} />
}

/** Each event in order, with what the agent saw and could do at that moment. Looking is on the record. */
function Replay({ callId }: { callId: string }) {
  const [turn, setTurn] = useState(0)
  const [hides, setHides] = useState(true)
  const [chosen, setChosen] = useState<number>()
  const query = useInfiniteQuery(replayQuery(callId, turn))
  const { data, error, refetch } = query
  const first = data?.pages[0]
  const trouble = error && !data ? troubleOf(error) : undefined
  if (trouble?.type === 'not-here')
    return (
      <Nothing title="No such call" says="Nothing was recorded under this address.">
        {toCalls}
      </Nothing>
    )
  if (trouble?.type === 'refused')
    return (
      <section className="pageState">
        <h1>This call is not for you to replay</h1>
        <TroubleNote trouble={trouble} />
        <p className="dim">Its entries stand in the audit, without the name.</p>
      </section>
    )
  if (trouble) return <CouldNotRead alone trouble={trouble} onAgain={() => void refetch()} />
  if (!first) return <Loading what="the call" />
  const moments = data.pages.flatMap((page) => page.moments)
  const page = data.pages.find((one) => one.moments.some(({ idx }) => idx === chosen))
  const moment = page?.moments.find(({ idx }) => idx === chosen)
  return (
    <div className={css['page']}>
      <header className={`page-head ${css['head']}`}>
        <ReplayTitle call={first.call} now={first.now} />
        <div className={css['acts']}>
          <Checkbox
            label="Hide what the desk did by itself"
            checked={hides}
            onChange={({ currentTarget }) => setHides(currentTarget.checked)}
          />
          {first.call.closedAt === undefined && (
            <button type="button" className="second" onClick={() => setTurn(turn + 1)}>
              Read the newest
            </button>
          )}
          <button type="button" className="second" onClick={() => window.print()}>
            <IconPrinter size={15} aria-hidden /> Print
          </button>
        </div>
      </header>
      <ReplayFacts call={first.call} moments={moments} more={query.hasNextPage} now={first.now} />
      {moments.length === 0 ? (
        <p className={css['empty']}>
          <b>Nothing of this call is on the record.</b> What is older than its keeping was pruned.
        </p>
      ) : (
        <MomentTable
          moments={moments}
          call={{ id: callId, openedAt: first.call.openedAt }}
          now={first.now}
          hides={hides}
          chosen={chosen}
          onChoose={setChosen}
        >
          {error && <TroubleNote trouble={troubleOf(error)} onAgain={() => void query.fetchNextPage()} />}
          {query.hasNextPage && !error && (
            <ShowMore
              className={css['more']}
              reading={query.isFetchingNextPage}
              onMore={() => void query.fetchNextPage()}
            />
          )}
        </MomentTable>
      )}
      <MomentState moment={moment} screen={page?.screens[moment?.screen ?? -1]} />
    </div>
  )
}

const toCalls = <Link to="/calls">To the calls</Link>
