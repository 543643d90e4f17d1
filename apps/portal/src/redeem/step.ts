import type { LinkAnswer } from '@portal-desk/contract'
import type { Answer } from '../api/endpoints.ts'
import type { Limits } from '../shell/new-password/rules.ts'

export type Link = LinkAnswer
export type EndedLink = Exclude<Link, { state: 'live' }>
/** A birth date that the link accepted, and what may be known from then on. */
export type CheckedDate = Limits & { birthDate: string; username: string }

/** What a link gives for another device: a code, or the word that it gives none any more. */
export type GivenCode = Extract<Answer<'makeShortCode'>, { result: 'made' | 'spent' }>

/** Where somebody stands between opening a link and having a password. */
export type Step =
  | { at: 'opening' }
  | { at: 'birth-date'; wrong?: number }
  | { at: 'other-device'; birthDate: string; given: GivenCode }
  | { at: 'choose'; checked: CheckedDate }
  | { at: 'done'; username: string }
  | { at: 'ended'; link: EndedLink }

/** A live link asks its detail; every other one has ended. */
export const stepOf = (link: Link): Step =>
  link.state === 'live' ? { at: 'birth-date' } : { at: 'ended', link }
