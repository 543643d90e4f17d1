import { spotlight } from '@mantine/spotlight'
import { useSyncExternalStore } from 'react'

let keysOpen = false
const listeners = new Set<() => void>()

function showKeys(open: boolean): void {
  keysOpen = open
  for (const listener of listeners) listener()
}
export const openPalette = () => spotlight.open()
export const openAllKeys = () => showKeys(true)
export const closeAllKeys = () => showKeys(false)

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
/** Whether the list of all keys lies over the page. */
export const useAllKeysOpen = (): boolean => useSyncExternalStore(subscribe, () => keysOpen)
