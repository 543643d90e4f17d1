import type { ConsoleEndpoints } from '@portal-desk/contract'
import { defaultPolicy, type Policy, policyNumbers, shortName } from '@portal-desk/domain'
import { namesOfStaff, publishedPolicies } from '@portal-desk/store'
import type { UseCase } from '../http/serve.ts'

const PAGE = 20

const changesBetween = (from: Policy, to: Policy) =>
  policyNumbers
    .filter((name) => from[name] !== to[name])
    .map((name) => ({ name, from: from[name], to: to[name] }))

/** Published versions, each with what it changed in the one before. */
export const listPolicyVersions: UseCase<ConsoleEndpoints['listPolicyVersions']> = async (
  desk,
  { params: { version }, context },
) => {
  const { read } = desk.store
  const below = version === 'newest' ? undefined : Number(version)
  const found = await publishedPolicies(read, PAGE + 1, below)
  const page = found.slice(0, PAGE)
  const names = await namesOfStaff(
    read,
    page.flatMap(({ draftedBy, publishedBy }) => [draftedBy, publishedBy]),
  )
  const nameOf = (id: string) => shortName(names.get(id) ?? '–')
  const next = found.length > PAGE ? page.at(-1)?.policy.version : undefined
  return {
    now: context.now,
    rows: page.map((one, i) => ({
      version: one.policy.version,
      at: one.publishedAt,
      draftedBy: nameOf(one.draftedBy),
      publishedBy: nameOf(one.publishedBy),
      reason: one.reason,
      ...(one.returnsTo === undefined ? {} : { returnsTo: one.returnsTo }),
      changes: changesBetween(found[i + 1]?.policy ?? defaultPolicy, one.policy),
    })),
    ...(next === undefined ? {} : { next: String(next) }),
  }
}
