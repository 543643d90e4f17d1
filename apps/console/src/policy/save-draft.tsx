import { SavePanel } from '../shell/drafts/save-panel.tsx'
import type { Draft } from './use-draft.ts'

/** Keeps the numbers as a draft; nothing changes for callers by that. */
export function SaveDraft({ draft, before }: { draft: Draft; before: string }) {
  const wrongChanges = draft.faultOf('changes')
  return (
    <SavePanel
      before={before}
      action={draft.action}
      wrongReason={draft.faultOf('reason')}
      faults={wrongChanges ? [wrongChanges] : []}
      means="Nothing changes for callers until somebody else has read and published it."
      onSave={(reason) => void draft.save(reason)}
      onForget={draft.forget}
    />
  )
}
