import { sendWait } from '../../account/send-limits.ts'
import type { RefusalCode } from '../../refusal.ts'
import type { Instant } from '../../shared/instant.ts'
import type { Policy } from '../policy.ts'
import type { PastCall } from './past-call.ts'
import { type Judge, newly } from './simulated-effect.ts'

type LinkLife = 'invitationLife' | 'resetLife'
const kindOf = { invitationLife: 'invitation', resetLife: 'reset' } as const

/** A link was used when it would have run out, or had run out when it would still have been alive. */
export const judgeLinkLife =
  (name: LinkLife): Judge =>
  ({ links, ranOut, openedAt }, from, to) => {
    const ofKind = ({ kind }: { kind: string }) => kind === kindOf[name]
    const usedLate = (under: Policy) =>
      links
        .filter(ofKind)
        .some(
          ({ createdAt, redeemedAt }) => redeemedAt !== undefined && redeemedAt >= createdAt + under[name],
        )
    const alive = (under: Policy) =>
      ranOut.filter(ofKind).some(({ createdAt }) => openedAt < createdAt + under[name])
    return newly('another-way', usedLate, from, to) ?? newly('not-needed', alive, from, to)
  }

/** A code was typed when it would have run out. */
export const judgeCodeLife =
  (name: 'temporaryLoginLife' | 'printedCodeLife'): Judge =>
  ({ codes }, from, to) => {
    const typedLate = (under: Policy) =>
      codes
        .filter(({ printed }) => printed === (name === 'printedCodeLife'))
        .some(({ issuedAt, usedAt }) => usedAt !== undefined && usedAt >= issuedAt + under[name])
    return newly('another-way', typedLate, from, to)
  }

export const judgeTemporaryLogin: Judge = ({ codes }, from, to) =>
  newly(
    'another-way',
    ({ temporaryLogin }) => !temporaryLogin && codes.some(({ printed }) => !printed),
    from,
    to,
  )

/** A colleague agreed when the request would have run out. */
export const judgeApprovalLife: Judge = ({ approvals }, from, to) => {
  const agreedLate = ({ approvalLife }: Policy) =>
    approvals.some(
      ({ askedAt, approvedAt }) => approvedAt !== undefined && approvedAt >= askedAt + approvalLife,
    )
  return newly('another-way', agreedLate, from, to)
}

type SendLimit = 'betweenSends' | 'sendsPerHour' | 'sendsPerDay'
const codeOf = {
  betweenSends: 'sent-a-moment-ago',
  sendsPerHour: 'too-many-this-hour',
  sendsPerDay: 'too-many-today',
} as const satisfies Record<SendLimit, RefusalCode>

const sentBefore = ({ sends }: PastCall, at: Instant): Instant[] =>
  sends.map((send) => send.at).filter((one) => one < at)

/** A mail left that would have had to wait, or waited when it could have left. */
export const judgeSends =
  (name: SendLimit): Judge =>
  (call, from, to) => {
    const mustWait = (at: Instant, under: Policy) =>
      sendWait(sentBefore(call, at), { ...from, [name]: under[name] }, at) !== undefined
    const waited = call.refused.filter(({ code }) => code === codeOf[name])
    return (
      newly(
        'another-way',
        (under) => call.sends.some(({ at, inCall }) => inCall && mustWait(at, under)),
        from,
        to,
      ) ?? newly('let-through', (under) => waited.some(({ at }) => !mustWait(at, under)), from, to)
    )
  }
