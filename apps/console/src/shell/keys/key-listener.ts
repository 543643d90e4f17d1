import { useEffect } from 'react'
import { pageIsCovered } from '../under-dialog.ts'
import { findBinding, startsSequence } from './key-store.ts'
import { singleKeysOn } from './single-keys.ts'

/** How long after its first key a sequence like `g d` may be finished, in ms. */
const SEQUENCE = 1200

const isTyping = (target: EventTarget | null): boolean => {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return !['radio', 'checkbox', 'button'].includes(target.type)
  return (
    target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable
  )
}
/** Arrow keys belong to what has the focus where that is a field or a choice: a reason, a kind of document. */
const usesArrows = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement ||
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement
const nameOf = (event: KeyboardEvent): string =>
  event.ctrlKey || event.metaKey ? `Mod+${event.key.toLowerCase()}` : event.key
/** A dialog has the keys; also the Esc that has just closed it, which must not go one step back on the page as well. */
const isUnderDialog = (target: EventTarget | null): boolean =>
  pageIsCovered() || (target instanceof Element && target.closest('[role="dialog"]') !== null)

/** The one listener of the page: letters only outside fields, function keys everywhere, nothing under a dialog. */
export function useKeyListener(): void {
  useEffect(() => {
    let first: { key: string; at: number } | undefined
    const take = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || event.altKey || isUnderDialog(event.target)) return
      const key = nameOf(event)
      // The first Esc only leaves the field, so that letters are keys again; the text stays.
      if (key === 'Escape' && isTyping(event.target)) return (event.target as HTMLElement).blur()
      if (key.startsWith('Arrow') && usesArrows(event.target)) return
      const single = event.key.length === 1 && !key.startsWith('Mod+')
      if (single && (isTyping(event.target) || !singleKeysOn())) return
      const pair = first && event.timeStamp - first.at < SEQUENCE ? `${first.key} ${key}` : undefined
      const binding = (pair && findBinding(pair)) || findBinding(key)
      first = undefined
      if (binding) {
        event.preventDefault()
        binding.run()
      } else if (single && startsSequence(key)) first = { key, at: event.timeStamp }
    }
    document.addEventListener('keydown', take)
    return () => document.removeEventListener('keydown', take)
  }, [])
}
