import { discardPolicyDraft } from '@portal-desk/contract'
import { useAction } from '../api/use-action.ts'
import { useAnnounce } from '../shell/announcer.tsx'
import { ThrowAway } from '../shell/throw-away.tsx'
import { policyChanges } from './policy-queries.ts'

/** Throws away the numbers that wait for a second person. */
export function DiscardDraft({ revision, onDone }: { revision: number; onDone: () => void }) {
  const action = useAction(discardPolicyDraft, policyChanges)
  const announce = useAnnounce()
  const discard = async () => {
    const answer = await action.run({}, { revision })
    if (!answer) return false
    onDone()
    announce(answer.done)
    return true
  }
  return (
    <ThrowAway
      says="The policy in force stays as it is. Its numbers are not kept."
      busy={action.busy}
      trouble={action.trouble}
      onThrow={discard}
    />
  )
}
