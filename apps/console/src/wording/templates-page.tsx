import { MailTemplate, wordingTitles } from '@portal-desk/domain'
import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useRef, useState } from 'react'
import { troubleOf } from '../api/problem-error.ts'
import { PageHead } from '../shell/page-head.tsx'
import { CouldNotRead, Loading } from '../shell/page-states.tsx'
import panel from '../shell/panel.module.css'
import { useMay } from '../shell/session.tsx'
import { NotYourWords } from './not-your-words.tsx'
import css from './wording.module.css'
import { WordingEditor } from './wording-editor.tsx'
import { type WordingRow, wordingsQuery } from './wording-queries.ts'

/** The mails that go to patients, and the words of each. */
export function TemplatesPage() {
  if (!useMay('change-wording')) return <NotYourWords />
  return <Templates />
}

function Templates() {
  const { data, error, refetch } = useQuery(wordingsQuery)
  const [chosen, setChosen] = useState<MailTemplate>('invitation')
  return (
    <>
      <PageHead
        title="Templates"
        lead="What mails to patients say, in English and in Spanish. One person words, another publishes."
      />
      <div className={css['templates']}>
        <nav className={panel['panel']} aria-label="Mails">
          {error && !data && <CouldNotRead trouble={troubleOf(error)} onAgain={() => void refetch()} />}
          {!data && !error && <Loading what="the mails" />}
          {data && <MailList rows={data.rows} chosen={chosen} onChoose={setChosen} />}
        </nav>
        <WordingEditor key={chosen} about={chosen} heading="h2" />
      </div>
    </>
  )
}

type MailListProps = {
  rows: readonly WordingRow[]
  chosen: MailTemplate
  onChoose: (about: MailTemplate) => void
}

/** One stop of Tab, whatever stands in it: the arrows lead from mail to mail, and Enter opens one. */
function MailList({ rows, chosen, onChoose }: MailListProps) {
  const [at, setAt] = useState(chosen)
  const list = useRef<HTMLUListElement>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const next = step && MailTemplate.options.indexOf(at) + step
    if (next === undefined) return
    event.preventDefault()
    list.current?.querySelectorAll('button')[next]?.focus()
  }
  return (
    <ul ref={list} onKeyDown={onKeyDown}>
      {MailTemplate.options.map((about) => (
        <li key={about}>
          <button
            type="button"
            className={css['pick']}
            aria-current={about === chosen ? 'true' : undefined}
            tabIndex={about === at ? 0 : -1}
            onFocus={() => setAt(about)}
            onClick={() => onChoose(about)}
          >
            {wordingTitles[about].title}
            <State row={rows.find((row) => row.about === about)} />
          </button>
        </li>
      ))}
    </ul>
  )
}

function State({ row }: { row: WordingRow | undefined }) {
  if (row?.draft) return <span className={css['waiting']}>draft</span>
  return row?.worded ? <span className="dim">own words</span> : null
}
