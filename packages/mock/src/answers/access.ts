import { accessReviewBlock, accessStanding, refusalWords, staffDone, wordsAt } from '@portal-desk/domain'
import { staffOf } from '../call-facts.ts'
import type { MockMember } from '../mock-members.ts'
import { MockStop } from '../problems.ts'
import type { MockWorld } from '../world.ts'
import type { Answers } from './answer.ts'
import { deciderIn, grantOf, memberIn, sitesOf } from './staff.ts'

const byReview = (a: MockMember, b: MockMember) =>
  (a.reviewedAt ?? 0) - (b.reviewedAt ?? 0) || (a.id < b.id ? -1 : 1)
const standing = (world: MockWorld, member: MockMember) =>
  accessStanding(member, { now: world.now(), policy: world.policy })

export const accessAnswers: Answers<'listAccess' | 'reviewAccess' | 'exportAccess'> = {
  listAccess(world) {
    const now = world.now()
    const active = world.members.filter((member) => member.active).sort(byReview)
    return {
      now,
      rows: active.map((member) => {
        const { id, name, role, team, lastSignInAt, version } = member
        const block = accessReviewBlock(deciderIn(world), member, version)
        return {
          id,
          name,
          role,
          ...(team === undefined ? {} : { team }),
          ...sitesOf(world, member),
          ...grantOf(world, member),
          ...(lastSignInAt === undefined ? {} : { lastSignInAt }),
          ...standing(world, member),
          version,
          ...(block ? { whyNot: refusalWords(block, wordsAt(now, world.clinic)) } : {}),
        }
      }),
      waiting: active.filter((member) => standing(world, member).state !== 'reviewed').length,
    }
  },

  reviewAccess(world, { params: { staffId }, body: { version } }) {
    const member = memberIn(world, staffId)
    const refusal = accessReviewBlock(deciderIn(world), member, version)
    if (refusal) throw new MockStop('refused', { refusal })
    Object.assign(member, { reviewedAt: world.now(), reviewedBy: staffOf(world).id })
    return { done: staffDone.reviewed(member.name) }
  },

  exportAccess(world) {
    const rows = world.members.filter((member) => member.active)
    const lines = rows.map(({ name, role }) => `${name},${role}\r\n`)
    return {
      fileName: 'access-review.csv',
      csv: `name,role\r\n${lines.join('')}`,
      rows: rows.length,
      more: false,
    }
  },
}
