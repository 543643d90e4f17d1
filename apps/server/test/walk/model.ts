import type { Real } from './walk-world.ts'

export type Token = { token: string; kind: string; until: number; wrong: number; ended: boolean }
export type Code = { code: string; until: number; wrong: number; used: boolean }

/** What a bystander with a clear head knows: one patient, one desk, the links in the mail, the codes that were read out. */
export type Model = {
  now: number
  callId: string | undefined
  /** She stands before the desk and can show a photo ID. */
  counter: boolean
  record: boolean
  verifiedUntil: number
  strong: boolean
  links: Token[]
  code: Code | undefined
  /** A code on paper, in her hands. */
  letter: Code | undefined
  account: 'none' | 'invited' | 'active'
  held: boolean
  username: string
  password: string | undefined
  failures: number
  lastFailure: number
  lastLinkId: string | undefined
  secrets: string[]
  /** A colleague found the call suspicious; nothing strong is done. */
  flagged: boolean
  /** Somebody reported her as inactive, and nobody has decided. */
  reported: boolean
  /** The confirmed report, while her record is closed. */
  inactive: string | undefined
  /** Where a new address is on its way onto the file. */
  change: 'none' | 'asked' | 'proved'
  inPerson: boolean
  proofUntil: number
  usableFrom: number
  appliedAt: number | undefined
}
export const freshModel = (now: number): Model => ({
  now,
  callId: undefined,
  counter: false,
  record: false,
  verifiedUntil: 0,
  strong: false,
  links: [],
  code: undefined,
  letter: undefined,
  account: 'none',
  held: false,
  username: 'nobody',
  password: undefined,
  failures: 0,
  lastFailure: 0,
  lastLinkId: undefined,
  secrets: [],
  flagged: false,
  reported: false,
  inactive: undefined,
  change: 'none',
  inPerson: false,
  proofUntil: 0,
  usableFrom: 0,
  appliedAt: undefined,
})

const noCall = { callId: undefined, counter: false, record: false, verifiedUntil: 0, strong: false }
/** The call is over, and all that was earned in it. */
export const hangUp = (m: Model): Model => Object.assign(m, noCall, { lastLinkId: undefined })

export const verified = (m: Model): boolean => m.callId !== undefined && m.now < m.verifiedUntil
export const strong = (m: Model): boolean => verified(m) && m.strong
export const isLive = (m: Model, link: Token): boolean => !link.ended && m.now < link.until && link.wrong < 5
export const isCodeLive = (m: Model, code: Code | undefined): code is Code =>
  code !== undefined && m.now < code.until && code.wrong < 5

/** One act of anybody: whether it is possible, and what must be true of it. */
export type Step<M = Model> = {
  name: string
  may?: (m: M) => boolean
  run: (m: M, r: Real) => Promise<void>
}
