import type { Spoken } from '@portal-desk/domain'
import { useKept } from './on-call.tsx'

/** A code that is read out. It is on this page alone and in its memory: once hidden, nobody can bring it back. */
export type ShownCode = {
  loginId: string
  /** 16 digits. */
  code: string
  until: number
  /** What is said before it. */
  before: Spoken
  /** Which group is said: 0 is the sentence before the first one. */
  group: number
}
export const useShownCode = () => useKept<ShownCode | undefined>('code', undefined)
