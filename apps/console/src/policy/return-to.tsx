import { returnToPolicy } from '@portal-desk/contract'
import { useAction } from '../api/use-action.ts'
import { ReturnForm } from '../shell/drafts/return-form.tsx'
import { policyChanges } from './policy-queries.ts'

/** Back to the numbers of an earlier version. */
export function ReturnTo({ version, onLeave }: { version: number; onLeave: () => void }) {
  const action = useAction(returnToPolicy, policyChanges)
  const begin = (reason: string) => action.run({ version: String(version) }, { reason })
  return <ReturnForm version={version} action={action} onBegin={begin} onLeave={onLeave} />
}
