import { SavePanel } from '../shell/drafts/save-panel.tsx'
import type { WordingTyped } from './use-wording-draft.ts'

/** Keeps the words as a draft; patients read nothing of it by that. */
export function SaveWording({ typed, before }: { typed: WordingTyped; before: string }) {
  const wrongWords = typed.faultOf('words')
  const beside = typed.wrong && 'Something may not stand as it is; it says so beside it.'
  return (
    <SavePanel
      before={before}
      action={typed.action}
      wrongReason={typed.faultOf('reason')}
      faults={[beside, wrongWords].filter((fault) => typeof fault === 'string')}
      means="Patients read nothing of it until somebody else has read and published it."
      onSave={(reason) => void typed.save(reason)}
      onForget={typed.forget}
    />
  )
}
