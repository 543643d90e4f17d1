import { z } from 'zod'

/** What a note must not hold, or lacks (console-words §6). */
export type NoteFault = 'too-short' | 'too-long' | 'hidden' | 'number' | 'email' | 'street'

/** Where a note is the reason itself, in characters. */
const LEAST = 10
export const NOTE_MOST = 200

/** Whatever the eye cannot see: control and direction signs, fillers, heaps of marks. Nobody could check such a note. */
const HIDDEN = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]|\p{M}{3}/u
/** Three figures that belong together: dates, phones, MRN, codes, postcodes. A time of day and a small count may stay. */
const NUMBER = /\p{N}(?:[\s./()-]*\p{N}){2}/u
const EMAIL = /[@\uFF20]|\bwww\.|\bhttps?:|\bdot (?:com|org|net)\b/iu
const STREET = [
  /\p{N}\s+(?:\p{L}+\s+){1,3}(?:street|st|avenue|ave|road|rd|lane|ln|drive|dr|boulevard|blvd|court|ct)\b/iu,
  /\b(?:calle|avenida|avda|camino|carretera|apartment|apt|suite|unit|box)\s+(?:\p{L}+\s+){0,3}\p{N}/iu,
]

/**
 * What is wrong with a note, so that nothing of the chart, nothing unseen and nothing empty stands beside a reason.
 * @param needed the reason says nothing without it: *other* (console-words §6)
 */
export function noteFault(typed: string, needed: boolean): NoteFault | undefined {
  const text = typed.trim().normalize('NFC')
  if (HIDDEN.test(text)) return 'hidden'
  if (NUMBER.test(text)) return 'number'
  if (EMAIL.test(text)) return 'email'
  if (STREET.some((pattern) => pattern.test(text))) return 'street'
  const length = [...text].length
  if (length > NOTE_MOST) return 'too-long'
  return needed && length < LEAST ? 'too-short' : undefined
}

/** What is wrong with a note, in words for whoever wrote it. */
export const noteFaultWords: Record<NoteFault, string> = {
  'too-short': `Say it in ${LEAST} characters or more: whoever reads this later has nothing else.`,
  'too-long': `Keep it within ${NOTE_MOST} characters.`,
  hidden: 'It holds characters that cannot be seen. Type it here instead of pasting it.',
  number: 'Leave out dates and numbers. The record has them.',
  email: 'Leave out email and web addresses. The record has them.',
  street: 'Leave out where somebody lives. The record has it.',
}

/** A note as it is kept: checked, and written one way. */
export const Note = z
  .string()
  .trim()
  .normalize('NFC')
  .min(1)
  .superRefine((text, context) => {
    const fault = noteFault(text, false)
    if (fault) context.addIssue({ code: 'custom', message: noteFaultWords[fault] })
  })

/** A note that stands alone: it says something, or it is none. */
export const WholeNote = Note.refine((text) => noteFault(text, true) !== 'too-short', {
  error: noteFaultWords['too-short'],
})

/** A reason of a closed list, as the rules read it from any input that has one. */
export const reasonIn = (input: object): { reason?: string; note?: string } => ({
  ...('reason' in input && typeof input.reason === 'string' ? { reason: input.reason } : {}),
  ...('note' in input && typeof input.note === 'string' ? { note: input.note } : {}),
})
