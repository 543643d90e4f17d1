import { z } from 'zod'

/**
 * What the clinic has noted about a record, beyond its chart. *restricted*: someone well known, or who works here (edge
 * case 20) · *supervisor-only*: a custody note or the like sends every
 * step to a supervisor (edge case 4) · *no-mail*: the patient asked not to be written to (edge case 31).
 */
export const Mark = z.enum(['restricted', 'supervisor-only', 'no-mail'])
export type Mark = z.infer<typeof Mark>

/** Whether a record carries a mark. */
export const isMarked = ({ marks }: { marks?: readonly Mark[] }, mark: Mark): boolean =>
  marks?.includes(mark) ?? false
