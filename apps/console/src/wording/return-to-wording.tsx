import { returnToWording } from '@portal-desk/contract'
import type { WordingAbout } from '@portal-desk/domain'
import { useAction } from '../api/use-action.ts'
import { ReturnForm } from '../shell/drafts/return-form.tsx'
import { wordingChanges } from './wording-queries.ts'

type Props = { about: WordingAbout; version: number; onLeave: () => void }

/** Back to the words of an earlier version. */
export function ReturnToWording({ about, version, onLeave }: Props) {
  const action = useAction(returnToWording, wordingChanges)
  const begin = (reason: string) => action.run({ about, version: String(version) }, { reason })
  return <ReturnForm version={version} action={action} onBegin={begin} onLeave={onLeave} />
}
