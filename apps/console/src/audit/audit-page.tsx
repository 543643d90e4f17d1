import type { AuditAsk } from '@portal-desk/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useLocation, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { troubleOf } from '../api/problem-error.ts'
import { useKeys } from '../shell/keys/use-keys.ts'
import { PageHead } from '../shell/page-head.tsx'
import { CouldNotRead, Loading, Nothing } from '../shell/page-states.tsx'
import { useMay } from '../shell/session.tsx'
import { TroubleNote } from '../shell/trouble-note.tsx'
import { AskSentence } from './ask-sentence.tsx'
import css from './audit.module.css'
import { type Asked, type AuditPage as AuditPageRead, auditQuery } from './audit-queries.ts'
import { EntryDetail } from './entry-detail.tsx'
import { EntryList } from './entry-list.tsx'
import { ExportEntries } from './export-entries.tsx'
import { KeptSince } from './kept-since.tsx'
import { ViewTabs } from './view-tabs.tsx'

/** The trail of everything that was done and refused, newest first. Looking is on the record. */
export function AuditPage() {
  const may = useMay('read-audit')
  const { call } = useSearch({ from: '/_signed-in/_framed/audit' })
  if (!may)
    return <Nothing title="Not your role" says="A supervisor or the privacy officer reads the audit." />
  return <Trail key={call} callId={call} />
}

function Trail({ callId }: { callId: string | undefined }) {
  const { entry } = useLocation().state
  const [asked, setAsked] = useState<Asked>({ callId: entry?.callId ?? callId })
  const [turn, setTurn] = useState(0)
  const [chosen, setChosen] = useState(entry?.idx)
  const query = useInfiniteQuery(auditQuery(asked, turn))
  const { data, error, refetch, isPending } = query
  const first = data?.pages[0]
  const rows = data?.pages.flatMap((page) => page.rows) ?? []
  const trouble = error && !data ? troubleOf(error) : undefined
  const again = () => {
    setChosen(undefined)
    setTurn(turn + 1)
  }
  const ask = (next: Asked) => {
    setAsked(next)
    again()
  }
  const close = () => setChosen(undefined)
  useKeys([
    chosen !== undefined && {
      key: 'Escape',
      says: 'back to the list',
      group: 'Anywhere, also while typing',
      run: close,
    },
  ])
  const shown = shownAs(asked, first)
  const at = rows.findIndex(({ idx }) => idx === chosen)
  return (
    <div className={css['page']}>
      <PageHead
        title="Audit"
        lead="Everything that was done, and everything that was refused."
        className={css['head']}
      >
        <div className={css['actions']}>
          {first?.patient && (
            <Link className="second" to="/touches/$patientId" params={{ patientId: first.patient.id }}>
              Who touched this account
            </Link>
          )}
          {shown && rows.length > 0 && <ExportEntries ask={shown} />}
          <button type="button" className="second" onClick={again}>
            Read the newest
          </button>
        </div>
      </PageHead>
      <ViewTabs ask={shown} onAsk={ask}>
        <AskSentence asked={asked} first={first} onAsk={ask} />
        <div className={css['columns']}>
          <div className={css['list']}>
            {isPending && <Loading what="the audit" />}
            {trouble?.type === 'refused' && <TroubleNote trouble={trouble} />}
            {trouble && trouble.type !== 'refused' && (
              <CouldNotRead trouble={trouble} onAgain={() => void refetch()} />
            )}
            {first && rows.length === 0 && (
              <p className={css['empty']}>
                {shown ? (
                  <>
                    <b>Nothing like this was recorded.</b> Take a word out of the sentence above to see more.
                  </>
                ) : (
                  <>
                    <b>No chart has the number {asked.mrn}.</b> So this says nothing about anybody: read the
                    number again.
                  </>
                )}
              </p>
            )}
            {rows.length > 0 && (
              <EntryList key={turn} rows={rows} chosen={chosen} onOpen={setChosen} query={query} />
            )}
            {data && error && (
              <TroubleNote trouble={troubleOf(error)} onAgain={() => void query.fetchNextPage()} />
            )}
            {first && (
              <p className={css['foot']}>
                <span className="num">
                  <b>
                    {rows.length.toLocaleString('en-US')}
                    {query.hasNextPage && '+'}
                  </b>{' '}
                  of {first.entries.toLocaleString('en-US')} entries, newest first.
                </span>{' '}
                Looking here is recorded too.
                <KeptSince at={first.keptSince} />
              </p>
            )}
          </div>
          {chosen !== undefined && (
            <EntryDetail
              key={chosen}
              idx={chosen}
              above={rows[at - 1]?.idx}
              below={rows[at + 1]?.idx}
              onOpen={setChosen}
              onClose={close}
              onOnly={(only) => ask({ ...asked, mrn: undefined, ...only })}
            />
          )}
        </div>
      </ViewTabs>
    </div>
  )
}

/** What is shown, with the patient by id; nothing where a chart number was typed that nobody has, or is looked up. */
function shownAs({ mrn, ...ask }: Asked, first: AuditPageRead | undefined): AuditAsk | undefined {
  if (mrn === undefined) return ask
  return first?.patient && { ...ask, patientId: first.patient.id }
}
