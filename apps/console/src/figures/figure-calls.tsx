import { openedFigureLabels } from '@portal-desk/domain'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { troubleOf } from '../api/problem-error.ts'
import { useNow, useZone } from '../shell/clock.tsx'
import { CouldNotRead, Loading } from '../shell/page-states.tsx'
import panel from '../shell/panel.module.css'
import { ShowMore } from '../shell/show-more.tsx'
import { shortMoment } from '../shell/times.ts'
import { dayWords, shortLength } from './figure-words.ts'
import css from './figures.module.css'
import { type Asked, figureCallsQuery, type Opened } from './figures-query.ts'

/** The calls behind a figure, each with the way to its replay; reading them is on the record. */
export function FigureCalls({
  asked,
  opened,
  onClose,
}: {
  asked: Asked
  opened: Opened
  onClose: () => void
}) {
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    figureCallsQuery(asked, opened),
  )
  const heading = useRef<HTMLHeadingElement>(null)
  const openedFrom = useRef(document.activeElement)
  const now = useNow(60_000)
  const zone = useZone()
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  const read = data !== undefined
  // Before they are read there is nothing below the heading to scroll to.
  useEffect(() => {
    if (read) heading.current?.closest('section')?.scrollIntoView({ block: 'start' })
  }, [read])
  const close = (): void => {
    onClose()
    if (openedFrom.current instanceof HTMLElement) openedFrom.current.focus()
  }
  const rows = data?.pages.flatMap((page) => page.rows) ?? []
  const narrowed = [opened.says, opened.day && dayWords(opened.day)].filter(Boolean).join(', ')
  return (
    <section className={`${panel['panel']} ${css['behind']}`} aria-labelledby="figure-calls">
      <header>
        <h2 ref={heading} id="figure-calls" tabIndex={-1}>
          {openedFigureLabels[opened.figure]}
          {narrowed && `: ${narrowed}`} <span className="dim">{data?.pages[0]?.total}</span>
        </h2>
        <button type="button" className="second" onClick={close}>
          Close
        </button>
      </header>
      {!data && !error && <Loading what="the calls" />}
      {error && !data && <CouldNotRead trouble={troubleOf(error)} onAgain={() => void refetch()} />}
      {data && rows.length === 0 && <p className={`${css['inside']} dim`}>No call is behind it.</p>}
      {rows.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
        <section className={`${css['inside']} ${css['scrolls']}`} tabIndex={0} aria-label="Calls, scrolls">
          <table className={`plain-table ${css['table']}`}>
            <thead>
              <tr>
                <th scope="col">Opened</th>
                <th scope="col">Taken by</th>
                <th scope="col">How it ended</th>
                <th scope="col" className={css['number']}>
                  To signed in
                </th>
                <th scope="col" className={css['number']}>
                  <span className="sr">Its replay</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ callId, openedAt, agent, ended, toSignedIn }) => (
                <tr key={callId}>
                  <th scope="row">{shortMoment(openedAt, now, zone)}</th>
                  <td>{agent}</td>
                  <td>{ended}</td>
                  <td className={css['number']}>
                    {toSignedIn === undefined ? 'not within a day' : shortLength(toSignedIn)}
                  </td>
                  <td className={css['number']}>
                    <Link to="/calls/$callId/replay" params={{ callId }}>
                      Replay<span className="sr"> the call of {shortMoment(openedAt, now, zone)}</span>
                    </Link>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {hasNextPage && (
        <ShowMore className={css['more']} reading={isFetchingNextPage} onMore={() => void fetchNextPage()} />
      )}
    </section>
  )
}
