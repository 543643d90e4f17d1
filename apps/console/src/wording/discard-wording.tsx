import { discardWordingDraft } from '@portal-desk/contract'
import type { WordingAbout } from '@portal-desk/domain'
import { useAction } from '../api/use-action.ts'
import { useAnnounce } from '../shell/announcer.tsx'
import { ThrowAway } from '../shell/throw-away.tsx'
import { wordingChanges } from './wording-queries.ts'

type Props = { about: WordingAbout; revision: number; onDone: () => void }

/** Throws away the words that wait for a second person. */
export function DiscardWording({ about, revision, onDone }: Props) {
  const action = useAction(discardWordingDraft, wordingChanges)
  const announce = useAnnounce()
  const discard = async () => {
    const answer = await action.run({ about }, { revision })
    if (!answer) return false
    onDone()
    announce(answer.done)
    return true
  }
  return (
    <ThrowAway
      says="What patients read stays as it is. The words of the draft are not kept."
      busy={action.busy}
      trouble={action.trouble}
      onThrow={discard}
    />
  )
}
