import type { PairList } from '@portal-desk/domain'
import { useDraft } from '../shell/drafts.ts'
import { PageHead } from '../shell/page-head.tsx'
import { CouldNotRead, Loading, Nothing } from '../shell/page-states.tsx'
import { useMay } from '../shell/session.tsx'
import { ShowMore } from '../shell/show-more.tsx'
import css from './duplicates.module.css'
import { ExportPairs } from './export-pairs.tsx'
import { PairTable } from './pair-table.tsx'
import { usePairs } from './use-pairs.ts'

const lists: { value: PairList; label: string }[] = [
  { value: 'likeliest', label: 'Likeliest first' },
  { value: 'oldest', label: 'Oldest first' },
  { value: 'records-office', label: 'With the records office' },
]
const empty: Record<PairList, string> = {
  likeliest:
    'No two records wait to be compared. What the desk flags or matching finds appears here by itself.',
  oldest: 'No two records wait to be compared. What the desk flags or matching finds appears here by itself.',
  'records-office': 'Nothing is with the records office.',
}

/** Records that may be one person: what waits for somebody to compare it, and what the records office has. */
export function DuplicatesPage() {
  const may = useMay('decide-duplicates')
  if (!may)
    return (
      <Nothing
        title="Not your role"
        says="A supervisor or the privacy officer compares possible duplicates."
      />
    )
  return <Pairs />
}

function Pairs() {
  const [chosen, setList] = useDraft('list of pairs')
  const list = lists.find(({ value }) => value === chosen)?.value ?? 'likeliest'
  const { rows, pending, trouble, again, next, reading, showMore } = usePairs(list)
  return (
    <>
      <PageHead
        title="Possible duplicates"
        lead="Two records may be one person. Nothing changes until somebody decides."
      >
        {list === 'records-office' && rows && rows.length > 0 && <ExportPairs />}
      </PageHead>
      <div className={css['page']}>
        <fieldset className={css['lists']}>
          <legend className="sr">Which list</legend>
          {lists.map(({ value, label }) => (
            <button
              key={value}
              type="button"
              className="second"
              aria-pressed={value === list}
              onClick={() => setList(value)}
            >
              {label}
            </button>
          ))}
        </fieldset>
        {pending && <Loading what="possible duplicates" />}
        {trouble && <CouldNotRead trouble={trouble} onAgain={again} />}
        {rows?.length === 0 && <p className={css['empty']}>{empty[list]}</p>}
        {rows && rows.length > 0 && <PairTable rows={rows} list={list} />}
        {next && <ShowMore reading={reading} onMore={showMore} />}
      </div>
    </>
  )
}
