import type { AccessRow, ConsoleEndpoints } from '@portal-desk/contract'
import { accessReviewBlock, accessStanding, refusalWords, wordsAt } from '@portal-desk/domain'
import type { UseCase } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'
import { type Access, readAccess } from './read-access.ts'

const PAGE = 50

/** Who may do what, the longest not looked at first; each with why whoever reads may not say that it is right. */
export const listAccess: UseCase<ConsoleEndpoints['listAccess']> = async (
  desk,
  { staff, body: { after }, context },
) => {
  if (!staff) throw new Stop('not-signed-in')
  const { read } = desk.store
  const { policy, clinic } = desk.house()
  const { now } = context
  const found = await readAccess(read, after, PAGE + 1)
  const page = found.slice(0, PAGE)
  const last = found.length > PAGE ? page.at(-1)?.member : undefined
  const { waiting } = await read
    .selectFrom('staff')
    .select((count) => count.fn.countAll<number>().as('waiting'))
    .where('active', '=', 1)
    .where('reviewed_at', '<=', now - policy.accessReviewEvery)
    .executeTakeFirstOrThrow()
  const rowOf = ({ member, sites, lastSignInAt, roleBy, reviewed }: Access): AccessRow => {
    const { id, name, role, team, roleSince, version } = member
    const block = accessReviewBlock({ ...staff, active: true }, member, version)
    return {
      id,
      name,
      role,
      ...(team === undefined ? {} : { team }),
      ...(sites.length > 0 ? { sites: [...sites] } : {}),
      roleSince,
      roleBy,
      ...(lastSignInAt === undefined ? {} : { lastSignInAt }),
      ...(reviewed ? { reviewed } : {}),
      ...accessStanding(member, { now, policy }),
      version,
      ...(block ? { whyNot: refusalWords(block, wordsAt(now, clinic)) } : {}),
    }
  }
  return {
    now,
    rows: page.map(rowOf),
    ...(last ? { next: { reviewedAt: last.reviewedAt ?? 0, id: last.id } } : {}),
    waiting: Number(waiting),
  }
}
