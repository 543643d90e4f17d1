import { Button } from '@mantine/core'
import { discardPolicyDraft } from '@portal-desk/contract'
import { useState } from 'react'
import { useAction } from '../api/use-action.ts'
import { useAnnounce } from '../shell/announcer.tsx'
import { Dialog } from '../shell/dialog.tsx'
import { TroubleNote } from '../shell/trouble-note.tsx'
import css from './policy.module.css'
import { policyChanges } from './policy-queries.ts'

/** Throws the draft away, asked once more first: a colleague’s may hold an hour of thinking. */
export function DiscardDraft({ revision, onDone }: { revision: number; onDone: () => void }) {
  const action = useAction(discardPolicyDraft, policyChanges)
  const announce = useAnnounce()
  const [asked, setAsked] = useState(false)
  const discard = async () => {
    const answer = await action.run({}, { revision })
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
          <p className="sm">The policy in force stays as it is. Its numbers are not kept.</p>
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
