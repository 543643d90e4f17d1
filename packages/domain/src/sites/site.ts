import { z } from 'zod'

/** What people at the desk call a site. */
export const SiteName = z
  .string()
  .trim()
  .refine((typed) => typed.length >= 2 && typed.length <= 60, 'A name has 2 to 60 letters.')

/** What the directory calls it, where that is something else than its name; case does not count. */
export const SiteCode = z
  .string()
  .trim()
  .refine((typed) => typed.length >= 1 && typed.length <= 64, 'A code has 1 to 64 letters or digits.')

/** More are no sites of one clinic; a list of so many is read at once, without pages. */
export const MOST_SITES = 200

/** A place of the clinic: a patient's record belongs to one, or to none, and then it is every site's. */
export type Site = { id: string; name: string; code?: string; open: boolean; version: number }

/** Names and codes that are the same to people. */
export const foldSite = (said: string): string => said.normalize('NFC').trim().toLowerCase()

/**
 * The open site that a directory means by its code or its name; undefined where there is none, for a site is never made
 * of a word in a file. A code counts before a name.
 */
export function siteMeant(sites: readonly Site[], said: readonly string[]): Site | undefined {
  const words = said.map(foldSite)
  const open = sites.filter((site) => site.open)
  return (
    open.find(({ code }) => code !== undefined && words.includes(foldSite(code))) ??
    open.find(({ name }) => words.includes(foldSite(name)))
  )
}
