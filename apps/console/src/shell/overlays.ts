import { spotlight } from '@mantine/spotlight'
import { useSyncExternalStore } from 'react'

/** What lies over a page, whichever it is. */
type Overlay = 'keys' | 'password' | 'training'

let overlay: Overlay | undefined
const listeners = new Set<() => void>()

function show(next: Overlay | undefined): void {
  overlay = next
  for (const listener of listeners) listener()
}
export const openPalette = () => spotlight.open()
export const openAllKeys = () => show('keys')
export const openChangePassword = () => show('password')
export const openTraining = () => show('training')
export const closeOverlay = () => show(undefined)

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
/** Whether this one lies over the page. */
export const useOverlay = (which: Overlay): boolean =>
  useSyncExternalStore(subscribe, () => overlay === which)
