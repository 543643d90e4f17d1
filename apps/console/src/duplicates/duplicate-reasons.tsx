import { UnstyledButton } from '@mantine/core'
import { DuplicateReason, duplicateReasonLabels } from '@portal-desk/domain'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { KeyCap } from '../shell/key-cap.tsx'
import { useSingleKeys } from '../shell/keys/single-keys.ts'
import { MainButton } from '../shell/main-button.tsx'
import type { NoteField } from '../shell/note-input.tsx'
import { givenNote, ReasonNote } from '../shell/reason-note.tsx'
import css from './flag-duplicate.module.css'

type Props = {
  /** Whether it is known which other record is meant. */
  ready: boolean
  busy: boolean
  onReason: (reason: DuplicateReason, note: string | undefined) => void
}

/** Why the two may be one: a digit or a press on a reason flags them; *other* asks for a few words first. */
export function DuplicateReasons({ ready, busy, onReason }: Props) {
  const [other, setOther] = useState(false)
  const [written, setWritten] = useState('')
  const field = useRef<NoteField>(null)
  const list = useRef<HTMLUListElement>(null)
  const single = useSingleKeys()
  const choose = (reason: DuplicateReason) => {
    if (!ready || busy) return
    setOther(reason === 'other')
    if (reason !== 'other') onReason(reason, undefined)
  }
  const take = useEffectEvent((event: KeyboardEvent) => {
    if (!single || event.repeat || event.target instanceof HTMLTextAreaElement) return
    if (event.target instanceof HTMLInputElement && event.target.type !== 'radio') return
    const reason = DuplicateReason.options[Number(event.key) - 1]
    if (reason) choose(reason)
  })
  useEffect(() => {
    // The page beneath hears no key; the dialog hears these.
    document.addEventListener('keydown', take)
    return () => document.removeEventListener('keydown', take)
  }, [])
  useEffect(() => {
    if (ready) list.current?.querySelector('button')?.focus()
  }, [ready])
  const send = () => {
    const { fault, note } = givenNote('other', written)
    if (fault) field.current?.tell()
    else onReason('other', note)
  }
  return (
    <section aria-labelledby="why-duplicate">
      <h3 id="why-duplicate" className={css['why']}>
        Why?
      </h3>
      {!ready && <p className="sm dim">Choose the other record first.</p>}
      <ul ref={list} className={css['reasons']}>
        {DuplicateReason.options.map((reason, i) => (
          <li key={reason}>
            <UnstyledButton
              className={css['reason']}
              aria-keyshortcuts={String(i + 1)}
              aria-disabled={!ready || undefined}
              aria-expanded={reason === 'other' ? other : undefined}
              onKeyDown={(event) => event.key === 'Enter' && event.repeat && event.preventDefault()}
              onClick={() => choose(reason)}
            >
              {single && <KeyCap>{String(i + 1)}</KeyCap>} {duplicateReasonLabels[reason]}
            </UnstyledButton>
          </li>
        ))}
      </ul>
      {other && (
        <>
          <ReasonNote
            field={field}
            reason="other"
            note={written}
            onChange={setWritten}
            onEnter={(inside) => inside.closest('section')?.querySelector<HTMLElement>('.go')?.focus()}
          />
          <MainButton means="flag the two" busy={busy} onPress={send}>
            Flag the two records
          </MainButton>
        </>
      )}
    </section>
  )
}
