import { useSyncExternalStore } from 'react'

const NAME = 'portal-desk.single-keys'
const listeners = new Set<() => void>()

/** Whether single letters and digits work as keys (WCAG 2.1.4); kept per browser, it is nobody's secret. */
export const singleKeysOn = (): boolean => {
  try {
    return localStorage.getItem(NAME) !== 'off'
  } catch {
    return true
  }
}

export function setSingleKeys(on: boolean): void {
  try {
    localStorage.setItem(NAME, on ? 'on' : 'off')
  } catch {
    // A browser that keeps nothing has them on again next time.
  }
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
export const useSingleKeys = (): boolean => useSyncExternalStore(subscribe, singleKeysOn)
