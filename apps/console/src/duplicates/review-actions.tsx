import { type DuplicateReview, settleDuplicate } from '@portal-desk/contract'
import { useNavigate } from '@tanstack/react-router'
import { type RefObject, useState } from 'react'
import { useAction } from '../api/use-action.ts'
import { useAnnounce } from '../shell/announcer.tsx'
import { KeyCap } from '../shell/key-cap.tsx'
import { useKeys } from '../shell/keys/use-keys.ts'
import { TroubleNote } from '../shell/trouble-note.tsx'
import css from './duplicates.module.css'
import { TwoPeopleDialog } from './two-people-dialog.tsx'
import { usePlace } from './use-place.ts'

type Verdict = Parameters<ReturnType<typeof useAction<typeof settleDuplicate>>['run']>[1]

type Props = {
  review: DuplicateReview
  /** Set while the pair is being left. */
  left: RefObject<boolean>
  /** Back to the list: the pair is given back. */
  onLeave: () => void
}

/** Skip, the records office, or two people; then the next pair of the list, or the list. */
export function ReviewActions({ review, left, onLeave }: Props) {
  const { id, version, state, missing } = review
  /** The pair as it was when the question was opened: if it changes meanwhile, the answer is not about it any more. */
  const [asked, setAsked] = useState<number>()
  const action = useAction(settleDuplicate, () => [['duplicates']])
  const navigate = useNavigate()
  const announce = useAnnounce()
  const { next } = usePlace(id)
  const can = missing.length === 0
  const settle = async (verdict: Verdict) => {
    if (action.busy) return
    const done = await action.run({ pairId: id }, verdict)
    if (!done) {
      left.current = false
      return
    }
    announce(done.done)
    if (next) await navigate({ to: '/duplicates/$pairId', params: { pairId: next } })
    else await navigate({ to: '/duplicates' })
  }
  const skip = () => {
    left.current = true
    void settle({ verdict: 'skip' })
  }
  const ask = () => setAsked(version)
  const back = () => {
    onLeave()
    void navigate({ to: '/duplicates', hash: id })
  }
  useKeys([
    { key: 's', says: 'skip this pair', group: 'Go to', run: skip },
    can && { key: 'd', says: 'not the same person', group: 'Go to', run: ask },
    { key: 'Escape', says: 'back to the list', group: 'Anywhere, also while typing', run: back },
  ])
  return (
    <div className={css['acts']}>
      <button type="button" className="second" aria-keyshortcuts="s" onClick={skip}>
        Skip <KeyCap>s</KeyCap>
      </button>
      {can && (
        <>
          {state !== 'records-office' && (
            <button
              type="button"
              className="second"
              aria-busy={action.busy || undefined}
              onClick={() => void settle({ verdict: 'records-office', version })}
            >
              Send to records office
            </button>
          )}
          <button type="button" className="second" aria-keyshortcuts="d" aria-haspopup="dialog" onClick={ask}>
            Not the same person <KeyCap>d</KeyCap>
          </button>
        </>
      )}
      {asked !== undefined && (
        <TwoPeopleDialog
          busy={action.busy}
          trouble={action.trouble}
          onDecide={(reason, note) => void settle({ verdict: 'two-people', reason, note, version: asked })}
          onClose={() => setAsked(undefined)}
        />
      )}
      {asked === undefined && action.trouble && <TroubleNote trouble={action.trouble} />}
    </div>
  )
}
