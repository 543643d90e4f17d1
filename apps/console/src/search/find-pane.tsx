import { TextInput } from '@mantine/core'
import { oneMoreDetail } from '@portal-desk/domain'
import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useAnnounce } from '../shell/announcer.tsx'
import { useDraft } from '../shell/drafts.ts'
import { type Finding, useFinding } from '../shell/on-call/finding.ts'
import { useKeyLine, useOnCall, useSaying } from '../shell/on-call/on-call.tsx'
import { Pane } from '../shell/pane.tsx'
import { TroubleNote } from '../shell/trouble-note.tsx'
import { Advice, adviceFor, lookalikeSentence } from './advice.tsx'
import css from './find.module.css'
import { HitTable } from './hit-table.tsx'
import { OpenRecord } from './open-record.tsx'
import { UnderstoodLine } from './understood-line.tsx'
import { useOpenRecord } from './use-open-record.ts'
import { useSearch } from './use-search.ts'

/** One search for the caller, and in a representative's call one for the patient; each keeps its own words. */
export function FindPane() {
  const { finding } = useFinding()
  return <Finder key={finding} finding={finding} />
}

/** One field that understands what is typed; results come while typing; Enter opens the marked record. */
function Finder({ finding }: { finding: Finding }) {
  const { callId, workspace } = useOnCall()
  const [text, setText] = useDraft(finding === 'caller' ? `search ${callId}` : `search ${callId} about`)
  const [marked, setMarked] = useState(0)
  const [asked, setAsked] = useState<string>()
  const search = useSearch(callId, text)
  const opening = useOpenRecord(finding)
  const announce = useAnnounce()
  const field = useRef<HTMLInputElement>(null)
  const listId = useId()
  const hits = search.found?.hits ?? []
  const advice = adviceFor(text, search)
  useEffect(() => field.current?.focus(), [])

  useSaying(advice === 'lookalike' ? oneMoreDetail['third-identifier'] : undefined)
  useSaying(advice === 'one-more' ? oneMoreDetail['two-identifiers'] : undefined)
  useKeyLine([
    ['up down', 'choose'],
    ['Enter', 'open'],
    ['Escape', 'back, keeps what you typed'],
  ])

  const open = (place: number) => {
    const hit = hits[place]
    if (!hit) return
    setMarked(place)
    if (hit.needsThirdIdentifier) announce(lookalikeSentence)
    else void opening.open(hit.patientId, text)
  }
  // Enter pressed before the answer to the last letter opens nothing that was not seen, unless it is the only one.
  useEffect(() => {
    if (asked === undefined || !search.settled) return
    setAsked(undefined)
    if (asked === text && hits.length === 1) open(0)
  })

  const keys = (event: KeyboardEvent<HTMLInputElement>) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (by) {
      event.preventDefault()
      setMarked(Math.min(hits.length - 1, Math.max(0, marked + by)))
    } else if (event.key === 'Enter' && !event.repeat) {
      event.preventDefault()
      if (search.settled) open(marked)
      else setAsked(text)
    }
  }
  return (
    <Pane
      title={finding === 'caller' ? 'Find the record' : 'Find the patient they call about'}
      meta={<span className="sm dim">Masked until opened. Read nothing from this list aloud.</span>}
    >
      {workspace.record && <OpenRecord record={workspace.record} finding={finding} />}
      <TextInput
        ref={field}
        className={css['field']}
        size="lg"
        role="combobox"
        aria-label="Name, birth date, MRN, phone, email, ZIP code or username"
        aria-expanded={hits.length > 0}
        aria-controls={hits.length > 0 ? listId : undefined}
        aria-haspopup="grid"
        aria-activedescendant={hits.length > 0 ? `${listId}-${marked}` : undefined}
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        maxLength={200}
        leftSection={<IconSearch size={20} aria-hidden />}
        rightSection={<span className={css['count']}>{countWords(search.found, text)}</span>}
        rightSectionWidth={130}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setMarked(0)
          opening.forget()
        }}
        onKeyDown={keys}
      />
      <UnderstoodLine understood={text.trim() ? (search.found?.understood ?? []) : []} />
      {search.trouble && <TroubleNote trouble={search.trouble} />}
      {opening.trouble && <TroubleNote trouble={opening.trouble} />}
      <Advice advice={advice} />
      {hits.some(({ leadsHere }) => leadsHere) && (
        <p className="note" role="status">
          <span>A record you found leads to the one shown here. Go on with that one.</span>
        </p>
      )}
      {hits.length > 0 && (
        <HitTable id={listId} hits={hits} marked={marked} busy={opening.busy} onOpen={open} />
      )}
      <p className={css['foot']}>
        {search.found?.more && 'There are more than these. '}
        Not in the list? Add the MRN, a phone number or a former surname. Don’t tell the caller what you find
        or don’t find.
      </p>
    </Pane>
  )
}

function countWords(found: ReturnType<typeof useSearch>['found'], text: string): string {
  if (!found?.enough || !text.trim()) return ''
  const count = found.hits.length
  return `${found.more ? 'more than ' : ''}${count} ${count === 1 ? 'record' : 'records'}`
}
