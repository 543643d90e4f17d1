import type { ConsoleEndpoints } from '@portal-desk/contract'
import { shortName, WordingAbout } from '@portal-desk/domain'
import { namesOfStaff, openWordingDrafts, wordingsInForce } from '@portal-desk/store'
import type { UseCase } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'

/** Everything that may be worded, with its version and whose draft is open. */
export const listWordings: UseCase<ConsoleEndpoints['listWordings']> = async (desk, { staff, context }) => {
  if (!staff) throw new Stop('not-signed-in')
  const { read } = desk.store
  const [published, drafts] = await Promise.all([wordingsInForce(read), openWordingDrafts(read)])
  const names = await namesOfStaff(read, [
    ...published.flatMap(({ draftedBy, publishedBy }) => [draftedBy, publishedBy]),
    ...drafts.map(({ draftedBy }) => draftedBy),
  ])
  const nameOf = (id: string) => shortName(names.get(id) ?? '–')
  return {
    now: context.now,
    rows: WordingAbout.options.map((about) => {
      const newest = published.find((one) => one.about === about)
      const draft = drafts.find((one) => one.about === about)
      return {
        about,
        version: newest?.version ?? 1,
        worded: Object.keys(newest?.words ?? {}).length > 0,
        ...(newest
          ? {
              published: {
                at: newest.publishedAt,
                draftedBy: nameOf(newest.draftedBy),
                publishedBy: nameOf(newest.publishedBy),
              },
            }
          : {}),
        ...(draft
          ? {
              draft: {
                by: nameOf(draft.draftedBy),
                mine: draft.draftedBy === staff.id,
                savedAt: draft.savedAt,
              },
            }
          : {}),
      }
    }),
  }
}
