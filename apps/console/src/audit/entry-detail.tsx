import type { AuditAsk } from '@portal-desk/contract'
import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { troubleOf } from '../api/problem-error.ts'
import { CouldNotRead, Loading } from '../shell/page-states.tsx'
import { CoveredDetails } from './covered-details.tsx'
import css from './entry.module.css'
import { EntryFacts } from './entry-facts.tsx'
import { entryQuery } from './entry-query.ts'

type Props = {
  idx: number
  /** The entries above and below it in the list. */
  above: number | undefined
  below: number | undefined
  onOpen: (idx: number) => void
  onClose: () => void
  /** Shows the entries of this patient or call alone. */
  onOnly: (only: Pick<AuditAsk, 'patientId' | 'callId'>) => void
}

/** One entry beside the list: in words, what was typed covered, and as it was recorded. */
export function EntryDetail({ idx, above, below, onOpen, onClose, onOnly }: Props) {
  const { data, error, refetch } = useQuery(entryQuery(idx))
  const heading = useRef<HTMLHeadingElement>(null)
  const read = data !== undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: reading starts at the heading, once it is there
  useEffect(() => heading.current?.focus(), [read])
  const step = (to: number | undefined) => to !== undefined && onOpen(to)
  return (
    <article className={css['detail']} aria-labelledby="entry-title">
      <header>
        <div>
          <h2 ref={heading} id="entry-title" tabIndex={-1}>
            {data?.row.what ?? 'Entry'}
          </h2>
          <p className="xs dim num">Entry {idx.toLocaleString('en-US')}</p>
        </div>
        <div className={css['steps']}>
          <button type="button" aria-disabled={above === undefined} onClick={() => step(above)}>
            <IconChevronUp size={15} aria-hidden />
            <span className="sr">The entry above</span>
          </button>
          <button type="button" aria-disabled={below === undefined} onClick={() => step(below)}>
            <IconChevronDown size={15} aria-hidden />
            <span className="sr">The entry below</span>
          </button>
          <button type="button" onClick={onClose}>
            <IconX size={15} aria-hidden />
            <span className="sr">Close the entry</span>
          </button>
        </div>
      </header>
      {data ? (
        <div className={css['body']}>
          <EntryFacts entry={data} onOnly={onOnly} />
          <CoveredDetails idx={idx} details={data.details} whyNot={data.whyNot} />
          <details className={css['recorded']}>
            <summary>As recorded</summary>
            <pre>{data.recorded}</pre>
          </details>
        </div>
      ) : error ? (
        <CouldNotRead trouble={troubleOf(error)} onAgain={() => void refetch()} />
      ) : (
        <Loading what="the entry" />
      )}
    </article>
  )
}
