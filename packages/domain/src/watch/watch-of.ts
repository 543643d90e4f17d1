import { type AccessLink, linkStateAt } from '../account/access-link.ts'
import type { Message } from '../account/message.ts'
import type { CallFacts, PatientEvent } from '../facts.ts'
import { takeBackUntil } from '../remedies/take-back.ts'
import { minutes } from '../shared/instant.ts'
import type { WatchMoment } from '../words/watch-say.ts'

/** The way of a link, in order. */
export type WatchStepId = 'queued' | 'handed-over' | 'opened' | 'password-chosen' | 'signed-in'
/** Whether a step is behind, under way, ahead, or never comes. */
export type StepState = 'done' | 'now' | 'next' | 'stopped'
/** One step; `at` is ms UTC where it is known. */
export type WatchStep = { step: WatchStepId; state: StepState; at?: number; moment?: WatchMoment }

/** What became of the newest link of this call, as data; it never claims more than is known (domain §3.3, §6). */
export type WatchStanding = {
  link: AccessLink
  message?: Message
  moment: WatchMoment
  steps: WatchStep[]
  /** The rule that refused the last password, while none is chosen. */
  refusedRule?: string
  refusedAt?: number
  detailRight: boolean
  wrongDetails: number
  /** Handed over more than five minutes ago and not opened. */
  slow: boolean
  takeBackUntil?: number
  signedIn: boolean
}

const SLOW = minutes(5)
const STILL_WAITING = minutes(1)

/** The newest link of this call, or the one that took its place since, e.g. because the patient asked for one too. */
function watchedLink({ links, call }: CallFacts): AccessLink | undefined {
  let link = links.find(({ callId, kind }) => callId === call.id && kind !== 'temporary-login')
  // Each step goes to a newer link, so it ends; the bound only holds against a damaged chain.
  for (let steps = 0; link?.end === 'superseded' && steps < links.length; steps++) {
    const newer = links.find(({ id }) => id === link?.supersededBy)
    if (!newer) break
    link = newer
  }
  return link
}

/** What became of it, as far as it is known; undefined when this call made no link. */
export function watchStanding(facts: CallFacts): WatchStanding | undefined {
  const { now } = facts
  const link = watchedLink(facts)
  if (!link) return undefined
  const message = facts.messages.find(({ linkId }) => linkId === link.id)
  const about = facts.events.filter(({ object, at }) => object === `link:${link.id}` && at >= link.createdAt)
  const chosenAt = link.end === 'redeemed' ? (link.endedAt ?? now) : undefined
  const lastSignIn = facts.account?.lastSignInAt ?? 0
  const signedInAt = chosenAt !== undefined && lastSignIn >= chosenAt ? lastSignIn : undefined
  const refused =
    chosenAt === undefined ? about.find(({ action }) => action === 'patient.password-refused') : undefined
  const handed = message?.handedOverAt
  const slow = handed !== undefined && link.openedAt === undefined && now > handed + SLOW
  const moment = momentOf(facts, { link, message, about, refused, signedInAt, chosenAt })
  const mine = link.staffId === facts.staff.id && link.callId === facts.call.id
  const undo = mine && link.end === undefined ? takeBackUntil(facts, link.createdAt) : 0
  return {
    link,
    ...(message ? { message } : {}),
    moment,
    steps: stepsOf(link, message, moment, chosenAt, signedInAt),
    ...(refused?.reason ? { refusedRule: refused.reason, refusedAt: refused.at } : {}),
    detailRight: about.some(({ action, reason }) => action === 'link.opened' && reason === 'detail-right'),
    wrongDetails: link.wrongDetails,
    slow,
    ...(undo > now && linkStateAt(link, now) !== 'expired' ? { takeBackUntil: undo } : {}),
    signedIn: signedInAt !== undefined,
  }
}

type Seen = {
  link: AccessLink
  message: Message | undefined
  about: PatientEvent[]
  refused: PatientEvent | undefined
  chosenAt: number | undefined
  signedInAt: number | undefined
}

function momentOf(
  { now, mailServerDown, mailPausedSince }: CallFacts,
  { link, message, about, refused, chosenAt, signedInAt }: Seen,
): WatchMoment {
  if (signedInAt !== undefined) return 'signed-in'
  if (chosenAt !== undefined) return 'password-chosen'
  const state = linkStateAt(link, now)
  if (state === 'locked') return 'link-closed'
  if (state === 'revoked') {
    if (link.revokeReason === 'undone') return 'taken-back'
    return link.revokeReason === 'bounced' ? 'came-back' : 'ended-otherwise'
  }
  if (state === 'superseded') return 'ended-otherwise'
  if (state === 'expired') return 'run-out'
  if (refused) return 'password-refused'
  const last = about.find(({ action }) => action === 'link.opened' || action === 'link.detail-wrong')
  if (last?.action === 'link.detail-wrong') return 'detail-did-not-match'
  if (state === 'opened') return 'opened'
  switch (message?.state) {
    case 'handed-over':
    case 'delivered':
      return 'handed-over'
    case 'deferred':
      return 'deferred'
    case 'bounced':
    case 'complained':
    case 'suppressed':
    case 'abandoned':
      return 'came-back'
    case 'cancelled':
      return 'ended-otherwise'
    case 'queued':
    case 'sending':
      // A mail that waits long is told as waiting even where nobody knows why.
      return mailServerDown || mailPausedSince !== undefined || now - message.queuedAt > STILL_WAITING
        ? 'unreachable'
        : 'queued'
    default:
      return 'queued'
  }
}

const stopped: readonly WatchMoment[] = [
  'came-back',
  'link-closed',
  'run-out',
  'taken-back',
  'ended-otherwise',
]

function stepsOf(
  link: AccessLink,
  message: Message | undefined,
  moment: WatchMoment,
  chosenAt: number | undefined,
  signedInAt: number | undefined,
): WatchStep[] {
  // Who opened the link, received it; who chose a password, opened it.
  const openedAt = link.openedAt ?? chosenAt
  const handedAt = message?.handedOverAt ?? openedAt
  const times: [WatchStepId, number | undefined][] = [
    ['queued', link.createdAt],
    ['handed-over', handedAt],
    ['opened', openedAt],
    ['password-chosen', chosenAt],
    ['signed-in', signedInAt],
  ]
  const first = times.findIndex(([, at]) => at === undefined)
  return times.map(([step, at], i): WatchStep => {
    if (at !== undefined) return { step, state: 'done', at }
    if (i !== first) return { step, state: 'next' }
    return { step, state: stopped.includes(moment) ? 'stopped' : 'now', moment }
  })
}
