import { z } from 'zod'
import { reasoned } from '../notes/reasoned.ts'

/** Why two records may be one person (console-words §6, duplicate). */
export const DuplicateReason = z.enum([
  'same-name-birth-date',
  'same-contact',
  'caller-says',
  'attempts-on-other',
  'name-changed',
  'typing-mistake',
  'newborn-record',
  'other',
])
export type DuplicateReason = z.infer<typeof DuplicateReason>

/** Why two records are two people (console-words §6, decision *two people*). */
export const TwoPeopleReason = z.enum([
  'twins',
  'parent-and-child',
  'same-name-only',
  'relatives-share-contact',
  'other',
])
export type TwoPeopleReason = z.infer<typeof TwoPeopleReason>

/** What a decision about a pair rests on: why they are two, or why they are one. */
export const DecisionReason = z.union([TwoPeopleReason, DuplicateReason])
export type DecisionReason = z.infer<typeof DecisionReason>

export const TwoPeople = reasoned(TwoPeopleReason, {})
export type TwoPeople = z.infer<typeof TwoPeople>
