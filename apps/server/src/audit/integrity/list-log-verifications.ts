import type { ConsoleEndpoints, EndedVerification } from '@portal-desk/contract'
import { verificationLabel, verifiedBy } from '@portal-desk/domain'
import { namesOfStaff, pageOfLogVerifications } from '@portal-desk/store'
import type { UseCase } from '../../http/serve.ts'
import { Stop } from '../../http/stop.ts'

const PAGE = 20

/** Earlier verifications, a page at a time. */
export const listLogVerifications: UseCase<ConsoleEndpoints['listLogVerifications']> = async (
  desk,
  { params: { verificationId }, context },
) => {
  const { read } = desk.store
  const after = verificationId === 'beginning' ? undefined : verificationId
  const found = await pageOfLogVerifications(read, after, PAGE + 1)
  if (!found) throw new Stop('not-here')
  const page = found.slice(0, PAGE)
  const next = found.length > PAGE ? page.at(-1)?.id : undefined
  const names = await namesOfStaff(
    read,
    page.map(({ staffId }) => staffId),
  )
  return {
    now: context.now,
    rows: page.map((one) => ({
      id: one.id,
      startedAt: one.startedAt,
      by: verifiedBy(one, names.get(one.staffId ?? '')),
      entries: one.size,
      state: one.state as EndedVerification['state'],
      label: verificationLabel(one),
    })),
    ...(next ? { next } : {}),
  }
}
