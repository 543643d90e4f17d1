import { SiteCode, SiteName } from '@portal-desk/domain'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { At, Id, Nothing } from './shared.ts'

const forAdministrators = { app: 'console', access: { right: 'manage-staff' } } as const
const ofSite = z.strictObject({ siteId: Id })
const seen = { version: z.int() }
const named = { name: SiteName, code: SiteCode.optional() }
const done = z.strictObject({ done: z.string() })

/** A site by its name, where one is chosen. */
export const SiteChoice = z.strictObject({ id: Id, name: z.string() })
export type SiteChoice = z.infer<typeof SiteChoice>

/** A site with what belongs to it. */
export const SiteRow = z.strictObject({
  id: Id,
  name: z.string(),
  /** What the directory calls it, where that is something else than its name. */
  code: z.string().optional(),
  open: z.boolean(),
  records: z.int(),
  /** There are more records than are counted. */
  more: z.boolean(),
  /** Who works there; whoever works everywhere is not counted. */
  staff: z.int(),
  version: z.int(),
})
export type SiteRow = z.infer<typeof SiteRow>

/** Every site of the clinic, by name; none where it has no sites. */
export const listSites = endpoint({
  ...forAdministrators,
  method: 'GET',
  path: '/api/sites',
  params: Nothing,
  body: Nothing,
  answer: z.strictObject({ now: At, sites: z.array(SiteRow) }),
})

/** Adds a site; the next import may bring records to it. */
export const addSite = endpoint({
  ...forAdministrators,
  method: 'POST',
  status: 201,
  path: '/api/sites',
  params: Nothing,
  body: z.strictObject(named),
  answer: done,
})

/** Gives it another name or code; what belongs to it stays. */
export const changeSite = endpoint({
  ...forAdministrators,
  method: 'POST',
  path: '/api/sites/:siteId',
  params: ofSite,
  body: z.strictObject({ ...seen, ...named }),
  answer: done,
})

/** Closes a site that nothing belongs to any more, or opens it again. */
export const switchSite = endpoint({
  ...forAdministrators,
  method: 'POST',
  path: '/api/sites/:siteId/state',
  params: ofSite,
  body: z.strictObject({ ...seen, open: z.boolean() }),
  answer: done,
})
