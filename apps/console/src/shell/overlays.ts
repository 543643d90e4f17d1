import { useSyncExternalStore } from 'react'

export type Overlay = 'palette' | 'keys' | undefined
let open: Overlay
const listeners = new Set<() => void>()

function show(next: Overlay): void {
  open = next
  for (const listener of listeners) listener()
}
export const openPalette = () => show('palette')
export const openAllKeys = () => show('keys')
export const closeOverlay = () => show(undefined)

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
/** Which of the two overlays is open; only one at a time. */
export const useOverlay = (): Overlay => useSyncExternalStore(subscribe, () => open)
