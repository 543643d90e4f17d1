import { z } from 'zod'
import { Note, noteFault, noteFaultWords, reasonIn } from './note.ts'

/** Whoever says *other* says what. */
function saysWhat(input: object): boolean {
  const { reason, note } = reasonIn(input)
  return reason !== 'other' || noteFault(note ?? '', true) !== 'too-short'
}

/** An input with a reason of a closed list, and a note where it says more; *other* says nothing without one (console-words §6). */
export const reasoned = <Reason extends z.ZodType, More extends z.ZodRawShape>(reason: Reason, more: More) =>
  z
    .strictObject({ reason, note: Note.optional(), ...more })
    .refine(saysWhat, { path: ['note'], error: noteFaultWords['too-short'] })
