import { useState } from 'react'

/** What was typed and not yet sent, in memory: for the same person after a new sign-in, and for nobody else (S2). */
let owner: string | undefined
const drafts = new Map<string, string>()

/** Called at sign-in; a different person finds nothing. */
export function claimDrafts(staffId: string): void {
  if (owner !== staffId) drafts.clear()
  owner = staffId
}
export const dropDrafts = (): void => {
  owner = undefined
  drafts.clear()
}

/** Text that survives leaving the screen. Never for answers to items. */
export function useDraft(name: string): [string, (text: string) => void] {
  const [text, setText] = useState(() => drafts.get(name) ?? '')
  const keep = (next: string) => {
    drafts.set(name, next)
    setText(next)
  }
  return [text, keep]
}
