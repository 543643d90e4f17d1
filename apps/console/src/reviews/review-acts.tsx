import { handOnReview, lookAgain, signOffReview } from '@portal-desk/contract'
import { SecondVerdict, secondVerdictLabels } from '@portal-desk/domain'
import { useRef } from 'react'
import { useAction } from '../api/use-action.ts'
import { useAnnounce } from '../shell/announcer.tsx'
import { KeyCap } from '../shell/key-cap.tsx'
import { useKeys } from '../shell/keys/use-keys.ts'
import queue from '../shell/queue.module.css'
import { ReasonForm } from '../shell/reason-form.tsx'
import { TroubleNote } from '../shell/trouble-note.tsx'
import { useOpenForm } from '../shell/use-open-form.ts'
import type { ReviewPage } from './review-queries.ts'
import css from './reviews.module.css'
import { TalkForm } from './talk-form.tsx'

const changes = () => [['reviews']] as const

/** Say that the call is as it should be or what there is to talk about, hand it on, or take the second look. */
export function ReviewActs({ reviewId, page: { may } }: { reviewId: string; page: ReviewPage }) {
  const { open, show, close, place } = useOpenForm<'talk' | 'again'>()
  const fine = useRef<HTMLButtonElement>(null)
  const signOff = useAction(signOffReview, changes)
  const handOn = useAction(handOnReview, changes)
  const again = useAction(lookAgain, changes)
  const announce = useAnnounce()
  const params = { reviewId }
  const busy = [signOff, handOn, again].some((action) => action.busy)
  const trouble = signOff.trouble ?? handOn.trouble ?? again.trouble
  const say = (answer: { done: string } | undefined) => {
    if (!answer) return false
    close()
    announce(answer.done)
    return true
  }
  useKeys([
    may.includes('sign-off') && {
      key: 'x',
      says: 'to sign it off',
      group: 'Go to',
      run: () => fine.current?.focus(),
    },
    may.includes('sign-off') && {
      key: 'w',
      says: 'write what to talk about',
      group: 'Go to',
      run: () => show('talk'),
    },
  ])
  return (
    <div ref={place} className={css['foot']}>
      {open === 'talk' && (
        <TalkForm
          draft={`note on review ${reviewId}`}
          busy={busy}
          onBack={close}
          onGive={async (reason, note) =>
            say(await signOff.run(params, { verdict: 'to-talk-about', reason, note }))
          }
        />
      )}
      {open === 'again' && (
        <ReasonForm
          draft={`second look at review ${reviewId}`}
          busy={busy}
          question="Does the note stand?"
          reasons={SecondVerdict.options}
          labels={secondVerdictLabels}
          act="Say so"
          onBack={close}
          onGive={async (verdict, note) =>
            say(await again.run(params, { verdict, ...(note ? { note } : {}) }))
          }
        />
      )}
      {open === undefined && (
        <div className={queue['acts']}>
          {may.includes('look-again') && (
            <button type="button" className="second" data-opens="again" onClick={() => show('again')}>
              Say whether the note stands
            </button>
          )}
          {may.includes('sign-off') && (
            <>
              <button
                ref={fine}
                type="button"
                className="second"
                aria-busy={busy || undefined}
                onClick={async () => !busy && say(await signOff.run(params, { verdict: 'as-it-should-be' }))}
              >
                As it should be <KeyCap>x</KeyCap>
              </button>
              <button type="button" className="second" data-opens="talk" onClick={() => show('talk')}>
                Something to talk about <KeyCap>w</KeyCap>
              </button>
            </>
          )}
          {may.includes('hand-on') && (
            <button
              type="button"
              className="second stop"
              aria-busy={busy || undefined}
              onClick={async () => !busy && say(await handOn.run(params, {}))}
            >
              Hand to privacy officer
            </button>
          )}
        </div>
      )}
      {trouble && <TroubleNote trouble={trouble} />}
    </div>
  )
}
