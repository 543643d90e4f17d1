import { z } from 'zod'
import type { Instant } from '../shared/instant.ts'

/** Why somebody needs a restricted record now (console-words §6). */
export const BreakGlassReason = z.enum([
  'patient-on-line',
  'patient-at-counter',
  'supervisor-asked',
  'privacy-asked',
  'safety',
  'fix-own-error',
])
export type BreakGlassReason = z.infer<typeof BreakGlassReason>

/** A restricted record that was opened with a reason, in one call and for a time. */
export type BrokenGlass = { until: Instant }
