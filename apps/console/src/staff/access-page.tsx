import { useInfiniteQuery } from '@tanstack/react-query'
import { troubleOf } from '../api/problem-error.ts'
import { PageHead } from '../shell/page-head.tsx'
import { CouldNotRead, Loading, Nothing } from '../shell/page-states.tsx'
import { useMay } from '../shell/session.tsx'
import { ShowMore } from '../shell/show-more.tsx'
import { accessQuery } from './access-query.ts'
import { AccessTable } from './access-table.tsx'
import { ExportAccess } from './export-access.tsx'
import css from './staff.module.css'

/** Who may do what, and whether somebody else than whoever gave it has looked at it lately. */
export function AccessPage() {
  if (!useMay('review-access'))
    return (
      <Nothing
        title="Not your role"
        says="The privacy officer or an administrator reviews who may do what."
      />
    )
  return <Review />
}

function Review() {
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } =
    useInfiniteQuery(accessQuery)
  const rows = data?.pages.flatMap((page) => page.rows)
  return (
    <>
      <PageHead
        title="Access review"
        lead={data && howMany(data.pages[0]?.waiting ?? 0)}
        className={css['head']}
      >
        <ExportAccess />
      </PageHead>
      <div className={css['alone']}>
        <section className={css['panel']} aria-label="Who may do what">
          {isPending && <Loading what="who may do what" />}
          {error && !data && <CouldNotRead trouble={troubleOf(error)} onAgain={() => void refetch()} />}
          {rows && <AccessTable rows={rows} />}
          {hasNextPage && (
            <ShowMore
              reading={isFetchingNextPage}
              onMore={() => void fetchNextPage()}
              className={css['more']}
            />
          )}
        </section>
      </div>
    </>
  )
}

const howMany = (waiting: number): string => {
  const wait =
    waiting === 0
      ? 'Every role was looked at lately.'
      : waiting === 1
        ? '1 role waits to be looked at.'
        : `${waiting} roles wait to be looked at.`
  return `${wait} Whoever gave a role does not review it, and nobody reviews their own.`
}
