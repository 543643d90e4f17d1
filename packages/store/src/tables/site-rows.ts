import type { Site } from '@portal-desk/domain'
import type { Selectable } from 'kysely'
import type { SiteTable } from '../schema.ts'

/** A site as the rules know it. */
export const siteOf = (row: Selectable<SiteTable>): Site => ({
  id: row.id,
  name: row.name,
  ...(row.code === null ? {} : { code: row.code }),
  open: row.open === 1,
  version: row.version,
})
