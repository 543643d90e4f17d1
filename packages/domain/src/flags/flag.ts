import { z } from 'zod'
import type { Instant } from '../shared/instant.ts'

/** Why a caller seems suspicious (console-words §6); pressed quietly, said to nobody. */
export const FlagReason = z.enum([
  'coached',
  'reading-off',
  'hesitates',
  'background-voice',
  'pressing',
  'fear',
  'voice-does-not-fit',
  'many-tries',
  'call-me-back',
])
export type FlagReason = z.infer<typeof FlagReason>

/** A suspicious call, seen on every desk that has this patient, until a supervisor has looked (V7). */
export type Flag = { id: string; patientId: string; raisedBy: string; reason: FlagReason; raisedAt: Instant }
