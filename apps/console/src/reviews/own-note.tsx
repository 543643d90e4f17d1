import { answerReview } from '@portal-desk/contract'
import { Link } from '@tanstack/react-router'
import { useRef } from 'react'
import { useAction } from '../api/use-action.ts'
import { useAnnounce } from '../shell/announcer.tsx'
import { useNow, useZone } from '../shell/clock.tsx'
import { NoteForm } from '../shell/note-form.tsx'
import queue from '../shell/queue.module.css'
import { shortMoment } from '../shell/times.ts'
import { TroubleNote } from '../shell/trouble-note.tsx'
import { useOpenForm } from '../shell/use-open-form.ts'
import type { OwnNote as Note } from './review-queries.ts'
import css from './reviews.module.css'
import { SaidList } from './said-list.tsx'

const changes = () => [['own-reviews']] as const

/** One note with what was said since; its reader agrees, or says why not. */
export function OwnNote({ note }: { note: Note }) {
  const { id, callId, closedAt, about, said, standing, mayAnswer } = note
  const now = useNow(60_000)
  const zone = useZone()
  const heading = useRef<HTMLHeadingElement>(null)
  const announce = useAnnounce()
  const when = shortMoment(closedAt, now, zone)
  return (
    <article className={css['note']} aria-labelledby={`note-${id}`}>
      <h2 ref={heading} id={`note-${id}`} tabIndex={-1}>
        {about}
      </h2>
      <p className="xs dim">
        <Link to="/calls/$callId" params={{ callId }}>
          Your call, closed {when}
        </Link>
        {!mayAnswer && `. ${standing}`}
      </p>
      <SaidList said={said} />
      {mayAnswer && (
        <Answer
          reviewId={id}
          onDone={(done) => {
            announce(done)
            heading.current?.focus()
          }}
        />
      )}
    </article>
  )
}

function Answer({ reviewId, onDone }: { reviewId: string; onDone: (done: string) => void }) {
  const { open, show, close, place } = useOpenForm<'dispute'>()
  const answer = useAction(answerReview, changes)
  const send = async (body: Parameters<typeof answer.run>[1]) => {
    if (answer.busy) return false
    const answered = await answer.run({ reviewId }, body)
    if (answered) onDone(answered.done)
    return answered !== undefined
  }
  return (
    <>
      <div ref={place}>
        {open ? (
          <NoteForm
            draft={`answer to review ${reviewId}`}
            label="How was it?"
            act="Ask for a second look"
            className={css['words']}
            busy={answer.busy}
            onBack={close}
            onGive={(note) => send({ agreed: false, note })}
          />
        ) : (
          <div className={queue['acts']}>
            <button
              type="button"
              className="second"
              aria-busy={answer.busy || undefined}
              onClick={() => void send({ agreed: true })}
            >
              I agree
            </button>
            <button type="button" className="second" data-opens="dispute" onClick={() => show('dispute')}>
              I see it differently
            </button>
          </div>
        )}
      </div>
      {answer.trouble && <TroubleNote trouble={answer.trouble} />}
    </>
  )
}
