import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { troubleOf } from '../api/problem-error.ts'
import { deskQuery } from '../api/queries.ts'
import { useNow, useZone } from '../shell/clock.tsx'
import { useKeys } from '../shell/keys/use-keys.ts'
import { CouldNotRead, Loading } from '../shell/page-states.tsx'
import { useMay } from '../shell/session.tsx'
import { clockTime, dayName } from '../shell/times.ts'
import { CallBackRows } from './call-back-rows.tsx'
import { CallRows } from './call-rows.tsx'
import css from './desk.module.css'
import { DeskNews } from './desk-news.tsx'
import { OfferedRows } from './offered-rows.tsx'

/** My open and waiting calls, live: what needs a hand, what moves by itself, what closed lately. */
export function DeskPage() {
  const navigate = useNavigate()
  const desk = useQuery(deskQuery)
  const takesCalls = useMay('work-calls')
  const mine = (desk.data?.open ?? []).filter((call) => call.mine)
  const needsYou = mine.filter((call) => call.needsYou)
  const moving = mine.filter((call) => !call.needsYou)
  const recent = (desk.data?.recent ?? []).slice(0, 6)
  const numbered = [...needsYou, ...moving, ...recent].slice(0, 9)
  useKeys(
    numbered.map((call, i) => ({
      key: String(i + 1),
      says: 'open that call',
      group: 'Go to',
      listedAs: i === 0 ? 'open that call' : false,
      note: false,
      run: () => void navigate({ to: '/calls/$callId', params: { callId: call.id } }),
    })),
  )

  return (
    <>
      <header className={css['head']}>
        <h1>Desk</h1>
        <Today />
        <span className="sm dim end">Names stay short here, others may see this screen.</span>
      </header>
      <div className={css['columns']}>
        <div className={css['list']}>
          {desk.isPending && <Loading what="your calls" />}
          {desk.error && !desk.data && (
            <CouldNotRead trouble={troubleOf(desk.error)} onAgain={() => void desk.refetch()} />
          )}
          {desk.data && (
            <>
              <OfferedRows calls={desk.data.offered} />
              <CallBackRows calls={desk.data.callBacks} outage={desk.data.portal.incident !== undefined} />
              <CallRows
                title="Needs you"
                note={String(needsYou.length)}
                calls={needsYou}
                from={1}
                needsYou
                empty={`Nothing waits for you.${takesCalls ? ' A new call is one key away: n.' : ''}`}
              />
              <CallRows
                title="Moving by itself"
                note={moving.length > 0 ? `${moving.length}, you will be told` : '0'}
                calls={moving}
                from={1 + needsYou.length}
                empty="No email is on its way from here."
              />
              <CallRows
                title="Closed lately"
                note={`${desk.data.closedToday} closed today`}
                calls={recent}
                from={1 + mine.length}
                empty="No call was closed lately."
              />
            </>
          )}
        </div>
        <DeskNews desk={desk.data} />
      </div>
    </>
  )
}

function Today() {
  const now = useNow(10_000)
  const zone = useZone()
  return (
    <span className="dim num">
      {dayName(now, now, zone)}, {clockTime(now, zone)}
    </span>
  )
}
