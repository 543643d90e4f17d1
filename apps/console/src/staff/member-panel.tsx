import type { StaffDetail } from '@portal-desk/contract'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { troubleOf } from '../api/problem-error.ts'
import { useNow, useZone } from '../shell/clock.tsx'
import { CouldNotRead, Loading } from '../shell/page-states.tsx'
import { StateMark } from '../shell/state-mark.tsx'
import { clockTime, distance, shortDate } from '../shell/times.ts'
import { deviceWords } from './device-words.ts'
import { MemberActs } from './member-acts.tsx'
import css from './staff.module.css'
import { memberQuery } from './staff-queries.ts'
import { TestsGoTo } from './tests-go-to.tsx'
import { WorksAt } from './works-at.tsx'

/** One person: since when they have their role, from whom, where they are signed in, and what can be done about it. */
export function MemberPanel({ staffId }: { staffId: string }) {
  const { data, error, refetch } = useQuery(memberQuery(staffId))
  const heading = useRef<HTMLHeadingElement>(null)
  const read = data !== undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: reading starts at the heading, once it is there
  useEffect(() => heading.current?.focus(), [read])
  return (
    <section className={css['panel']} aria-labelledby="member-title">
      <header>
        <h2 ref={heading} id="member-title" tabIndex={-1}>
          {data?.row.name ?? 'Person'}
        </h2>
        {data && <span className="sm dim">signs in as {data.row.username}</span>}
      </header>
      <div className={css['inside']}>
        {!data && !error && <Loading what="this person" />}
        {error && !data && <CouldNotRead trouble={troubleOf(error)} onAgain={() => void refetch()} />}
        {data && (
          <>
            <Granted member={data} />
            {data.sites && <WorksAt member={data} sites={data.sites} />}
            <TestsGoTo member={data} />
            <Open open={data.open} />
            {data.self ? (
              <p className="dim">
                This is you. Nobody changes their own role or access; another administrator does it.
              </p>
            ) : (
              <MemberActs member={data.row} />
            )}
          </>
        )}
      </div>
    </section>
  )
}

function Granted({ member: { roleSince, roleBy, reviewed } }: { member: StaffDetail }) {
  const zone = useZone()
  const now = useNow(60_000)
  return (
    <p>
      <span className="dim">Role since</span> {shortDate(roleSince, now, zone)}, given by {roleBy}
      {reviewed
        ? `, looked at by ${reviewed.by} on ${shortDate(reviewed.at, now, zone)}`
        : ', not looked at yet'}
    </p>
  )
}

function Open({ open }: Pick<StaffDetail, 'open'>) {
  const zone = useZone()
  const now = useNow(15_000)
  if (open.length === 0) return <p className="dim">Not signed in anywhere.</p>
  return (
    <ul className={css['sessions']} aria-label="Open sessions">
      {open.map(({ device, since, lastActiveAt }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: sessions have no id that may be shown
        <li key={at}>
          <StateMark mark="ready">
            {deviceWords(device)}{' '}
            <span className="dim">
              since {clockTime(since, zone)}, used {distance(Math.min(lastActiveAt, now), now)}
            </span>
          </StateMark>
        </li>
      ))}
    </ul>
  )
}
