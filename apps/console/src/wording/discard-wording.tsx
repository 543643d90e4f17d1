import { Button } from '@mantine/core'
import { discardWordingDraft } from '@portal-desk/contract'
import type { WordingAbout } from '@portal-desk/domain'
import { useState } from 'react'
import { useAction } from '../api/use-action.ts'
import { useAnnounce } from '../shell/announcer.tsx'
import { Dialog } from '../shell/dialog.tsx'
import { TroubleNote } from '../shell/trouble-note.tsx'
import css from './wording.module.css'
import { wordingChanges } from './wording-queries.ts'

type Props = { about: WordingAbout; revision: number; onDone: () => void }

/** Throws the draft away, asked once more first: a colleague’s may hold an hour of thinking. */
export function DiscardWording({ about, revision, onDone }: Props) {
  const action = useAction(discardWordingDraft, wordingChanges)
  const announce = useAnnounce()
  const [asked, setAsked] = useState(false)
  const discard = async () => {
    const answer = await action.run({ about }, { revision })
    if (!answer) return
    setAsked(false)
    onDone()
    announce(answer.done)
  }
  return (
    <>
      <Button className={css['danger']} variant="default" onClick={() => setAsked(true)}>
        Throw draft away
      </Button>
      {asked && (
        <Dialog title="Throw the draft away?" onClose={() => setAsked(false)}>
          <p className="sm">What patients read stays as it is. The words of the draft are not kept.</p>
          <div className={css['acts']}>
            <Button
              className={css['danger']}
              variant="default"
              aria-busy={action.busy || undefined}
              onClick={() => !action.busy && void discard()}
            >
              Throw it away
            </Button>
            <Button variant="default" onClick={() => setAsked(false)}>
              Keep it
            </Button>
          </div>
          {action.trouble && <TroubleNote trouble={action.trouble} />}
        </Dialog>
      )}
    </>
  )
}
