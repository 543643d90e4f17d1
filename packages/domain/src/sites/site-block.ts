import type { Refusal } from '../refusal.ts'
import { type AccessDecider, administratorBlock } from '../staff/staff-block.ts'
import { foldSite, type Site } from './site.ts'

type At = Parameters<typeof administratorBlock>[1]

/**
 * Why a site stays as it is: who runs the desk may change it, with their own password typed a moment ago (S4).
 * @param seen the version that was on the screen
 */
export const siteBlock = (by: AccessDecider, site: Site, seen: number, at: At): Refusal | undefined =>
  administratorBlock(by, at) ?? (site.version === seen ? undefined : { code: 'someone-else-changed-it' })

/**
 * Why a site is not closed: records or people are left that only it has, and closing it would leave them to nobody. Records
 * go to another site by an import, people by whoever looks after staff; then the last site may close like any other.
 */
export const closeBlock = (left: { records: number; staff: number }): Refusal | undefined =>
  left.records + left.staff > 0 ? { code: 'site-in-use', count: left.records + left.staff } : undefined

/** The field that names another site of the clinic already, open or closed. */
export function takenBy(
  sites: readonly Site[],
  { id, name, code }: { id?: string; name: string; code?: string | undefined },
): 'name' | 'code' | undefined {
  const others = sites.filter((site) => site.id !== id)
  const known = new Set(
    others.flatMap((site) => [foldSite(site.name), ...(site.code ? [foldSite(site.code)] : [])]),
  )
  if (known.has(foldSite(name))) return 'name'
  return code !== undefined && known.has(foldSite(code)) ? 'code' : undefined
}
