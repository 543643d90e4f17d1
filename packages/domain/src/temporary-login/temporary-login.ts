import { z } from 'zod'
import type { RevokeReason } from '../account/access-link.ts'
import type { Instant } from '../shared/instant.ts'

export const TemporaryLoginEnd = z.enum(['completed', 'superseded', 'revoked', 'locked'])
export type TemporaryLoginEnd = z.infer<typeof TemporaryLoginEnd>

/**
 * A code that opens choose-a-password and nothing else: read out, for minutes (domain §3.4), or printed on a letter, for
 * days (§3.2). The code itself is never here.
 */
export type TemporaryLogin = {
  id: string
  /** On a letter; it lives longer, and beside one that is read out. */
  printed?: true
  accountId: string
  issuedAt: Instant
  /** Until when it may be typed for the first time. */
  expiresAt: Instant
  /** When it was first typed rightly; from then on there are some minutes to choose a password. */
  usedAt?: Instant
  chooseUntil?: Instant
  wrongTries: number
  end?: TemporaryLoginEnd
  endedAt?: Instant
  revokeReason?: RevokeReason
  /** It stands in the trail that its time is over. */
  lapsed?: true
  staffId: string
  callId: string
}

export type TemporaryLoginState = 'issued' | 'used' | 'expired' | TemporaryLoginEnd

/** Until when it opens the page: typed once, the time to choose a password counts instead. */
export const codeUntil = ({ expiresAt, chooseUntil }: TemporaryLogin): Instant => chooseUntil ?? expiresAt

/** What a temporary login is at `now`; running out is derived, and a clock set back revives none that ended (T9). */
export function temporaryLoginStateAt(login: TemporaryLogin, now: Instant): TemporaryLoginState {
  if (login.end) return login.end
  if (now >= codeUntil(login)) return 'expired'
  return login.usedAt === undefined ? 'issued' : 'used'
}

export const isCodeLive = (login: TemporaryLogin, now: Instant): boolean =>
  login.end === undefined && now < codeUntil(login)

type Codes = { temporaryLogins: readonly TemporaryLogin[]; now: Instant }

/** How a code is given out. */
export type CodeWay = 'spoken' | 'printed'
export const isGiven = ({ printed }: Pick<TemporaryLogin, 'printed'>, way: CodeWay): boolean =>
  (way === 'printed') === (printed === true)

/** The one that is live, if any: an account has at most one of a kind. */
export const liveCode = ({ temporaryLogins, now }: Codes, way: CodeWay): TemporaryLogin | undefined =>
  temporaryLogins.find((login) => isGiven(login, way) && isCodeLive(login, now))

export function liveCodeUntil(codes: Codes, way: CodeWay): Instant | undefined {
  const live = liveCode(codes, way)
  return live && codeUntil(live)
}
