import { ViewName } from '@portal-desk/domain'
import { z } from 'zod'
import { AuditAsk } from './audit.ts'
import { endpoint } from './endpoint.ts'
import { Id, Nothing } from './shared.ts'

const forReaders = { app: 'console', access: { right: 'read-audit' } } as const

/** What somebody asks of the trail again and again, under a name of their own. */
export const SavedView = z.strictObject({ id: Id, name: z.string(), ask: AuditAsk })
export type SavedView = z.infer<typeof SavedView>

const ofView = z.strictObject({ viewId: Id })
const Views = z.strictObject({ views: z.array(SavedView) })

/** One's own views, the oldest first; nobody else's (S18). */
export const listSavedViews = endpoint({
  ...forReaders,
  method: 'GET',
  path: '/api/audit-views',
  params: Nothing,
  body: Nothing,
  answer: Views,
})

/** Keeps what is asked for under a name. */
export const saveView = endpoint({
  ...forReaders,
  method: 'POST',
  path: '/api/audit-views',
  params: Nothing,
  body: z.strictObject({ name: ViewName, ask: AuditAsk }),
  answer: Views,
})

/** Gives one's own view another name. */
export const renameView = endpoint({
  ...forReaders,
  method: 'POST',
  path: '/api/audit-views/:viewId/name',
  params: ofView,
  body: z.strictObject({ name: ViewName }),
  answer: Views,
})

/** Takes one's own view away. */
export const removeView = endpoint({
  ...forReaders,
  method: 'POST',
  path: '/api/audit-views/:viewId/removal',
  params: ofView,
  body: Nothing,
  answer: Views,
})
