import { z } from 'zod'
import { reasoned } from '../notes/reasoned.ts'
import type { Instant } from '../shared/instant.ts'

/** Why somebody needs a restricted record now (console-words §6). */
export const BreakGlassReason = z.enum([
  'patient-on-line',
  'patient-at-counter',
  'supervisor-asked',
  'privacy-asked',
  'safety',
  'fix-own-error',
  'other',
])
export type BreakGlassReason = z.infer<typeof BreakGlassReason>

export const GlassReason = reasoned(BreakGlassReason, {})
export type GlassReason = z.infer<typeof GlassReason>

/** A restricted record that was opened with a reason, in one call and for a time. */
export type BrokenGlass = { until: Instant }
