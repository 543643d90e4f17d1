import type { ConsoleEndpoints } from '@portal-desk/contract'
import { changedPlaces, shortName } from '@portal-desk/domain'
import { namesOfStaff, publishedWordings } from '@portal-desk/store'
import type { UseCase } from '../http/serve.ts'
import { placesFor } from './places-for.ts'

const PAGE = 20

/** Published versions of some words, each with what it changed in the one before. */
export const listWordingVersions: UseCase<ConsoleEndpoints['listWordingVersions']> = async (
  desk,
  { params: { about, version }, context },
) => {
  const { read } = desk.store
  const below = version === 'newest' ? undefined : Number(version)
  const [found, places] = await Promise.all([
    publishedWordings(read, about, PAGE + 1, below),
    placesFor(desk, read, about),
  ])
  const page = found.slice(0, PAGE)
  const names = await namesOfStaff(
    read,
    page.flatMap(({ draftedBy, publishedBy }) => [draftedBy, publishedBy]),
  )
  const nameOf = (id: string) => shortName(names.get(id) ?? '–')
  const next = found.length > PAGE ? page.at(-1)?.version : undefined
  return {
    now: context.now,
    rows: page.map((one, i) => ({
      version: one.version,
      at: one.publishedAt,
      draftedBy: nameOf(one.draftedBy),
      publishedBy: nameOf(one.publishedBy),
      reason: one.reason,
      ...(one.returnsTo === undefined ? {} : { returnsTo: one.returnsTo }),
      changes: changedPlaces(places, found[i + 1]?.words ?? {}, one.words),
    })),
    ...(next === undefined ? {} : { next: String(next) }),
  }
}
