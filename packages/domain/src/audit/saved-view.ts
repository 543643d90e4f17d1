import { z } from 'zod'
import { noteFault } from '../notes/note.ts'
import type { RefusalCode } from '../refusal.ts'
import type { AuditEvent } from './actions.ts'

/** The most that one person keeps: more tabs than these nobody finds their way in. */
export const VIEWS_MOST = 12

/** The most characters of a view's name. */
export const VIEW_NAME_MOST = 40

/** What a view is called: a few words, and nothing about a person, for names stand on the screen all day (row 93). */
export const ViewName = z
  .string()
  .trim()
  .min(1)
  .max(VIEW_NAME_MOST)
  .transform((name) => name.normalize('NFC'))
  .refine((name) => noteFault(name, false) === undefined, 'No dates, numbers or addresses.')

type Done = { refused: { code: RefusalCode }; audit: AuditEvent[] } | { audit: AuditEvent[] }

/** Keeps what is asked for as a view of one's own, under the limit. */
export function decideSaveView(id: string, kept: number): Done {
  if (kept < VIEWS_MOST)
    return { audit: [{ action: 'audit.view-saved', outcome: 'done', object: `view:${id}` }] }
  const code = 'too-many-views'
  return { refused: { code }, audit: [{ action: 'audit.view-saved', outcome: 'refused', reason: code }] }
}

/** The entry of a view that has another name, or is no more. */
export const viewChanged = (id: string, change: 'renamed' | 'removed'): AuditEvent => ({
  action: `audit.view-${change}`,
  outcome: 'done',
  object: `view:${id}`,
})
