import type {} from '@tanstack/react-router'

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** The audit opens at this entry, among those of its call. */
    entry?: { callId: string; idx: number }
  }
}
