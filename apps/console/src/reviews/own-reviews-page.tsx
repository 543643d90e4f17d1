import { useInfiniteQuery } from '@tanstack/react-query'
import { troubleOf } from '../api/problem-error.ts'
import { PageHead } from '../shell/page-head.tsx'
import { CouldNotRead, Loading, Nothing } from '../shell/page-states.tsx'
import queue from '../shell/queue.module.css'
import { useMay } from '../shell/session.tsx'
import { ShowMore } from '../shell/show-more.tsx'
import { OwnNote } from './own-note.tsx'
import { ownReviewsQuery } from './review-queries.ts'
import css from './reviews.module.css'

/** What colleagues wrote to whoever is signed in about calls that they took. */
export function OwnReviewsPage() {
  if (!useMay('work-calls'))
    return <Nothing title="Not your role" says="Whoever takes calls reads notes about them here." />
  return <Notes />
}

function Notes() {
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } =
    useInfiniteQuery(ownReviewsQuery)
  const notes = data?.pages.flatMap(({ rows }) => rows) ?? []
  return (
    <>
      <PageHead
        title="Notes to me"
        lead="Some calls of each day are looked at. What a colleague wrote to you about one of yours stands here; say whether you agree."
      />
      <section className={`${queue['list']} ${css['notes']}`} aria-label="Notes">
        {isPending && <Loading what="notes" />}
        {error && !data && <CouldNotRead trouble={troubleOf(error)} onAgain={() => void refetch()} />}
        {data && notes.length === 0 && (
          <p className={queue['empty']}>Nobody has written to you about a call. That is a good sign.</p>
        )}
        <ul>
          {notes.map((note) => (
            <li key={note.id}>
              <OwnNote note={note} />
            </li>
          ))}
        </ul>
        {hasNextPage && (
          <ShowMore
            reading={isFetchingNextPage}
            onMore={() => void fetchNextPage()}
            className={queue['more']}
          />
        )}
      </section>
    </>
  )
}
