import { type AccessRow, reviewAccess } from '@portal-desk/contract'
import { useAction } from '../api/use-action.ts'
import { useAnnounce } from '../shell/announcer.tsx'
import { TroubleNote } from '../shell/trouble-note.tsx'
import { staffChanges } from './staff-queries.ts'

/** Says that a role is right, or why whoever reads it may not say so. */
export function LooksRight({ row: { id, name, version, state, whyNot } }: { row: AccessRow }) {
  const action = useAction(reviewAccess, staffChanges)
  const announce = useAnnounce()
  const press = async () => {
    const answer = await action.run({ staffId: id }, { version })
    if (answer) announce(answer.done)
  }
  if (state === 'reviewed') return null
  if (whyNot)
    return (
      <span className="sm dim">
        {whyNot.badge}
        <span className="sr">. {whyNot.agent}</span>
      </span>
    )
  return (
    <>
      <button
        type="button"
        className="second"
        aria-busy={action.busy || undefined}
        onClick={() => void press()}
      >
        It is right<span className="sr">: {name}</span>
      </button>
      {action.trouble && <TroubleNote trouble={action.trouble} />}
    </>
  )
}
