import type { AuditAction } from '../audit/actions.ts'
import { entryReason, methodWords } from '../audit/entry-words.ts'
import { Channel, Disposition, Relationship } from '../call/call-session.ts'
import { stateUnder } from '../remedies/remedies.ts'
import type { RemedyId } from '../remedies/remedy-id.ts'
import { hadRunOut, type ReplayMoment } from '../replay/replay.ts'
import { readScreen, type Screen } from '../replay/screen.ts'
import type { Policy } from '../settings/policy.ts'
import { storyOf } from '../story/story-of.ts'
import { channelWords, dispositionWords, relationshipWords } from './call-words.ts'
import { causeHeadline } from './cause-words.ts'
import type { WordsAt } from './clock.ts'
import { shortName } from './name-words.ts'
import { refusalWords } from './refusal-words.ts'
import { remedyLabels } from './remedy-labels.ts'
import { replayTitle } from './replay-titles.ts'

const confidenceWords = { certain: 'sure', likely: 'likely', possible: 'possible' } as const

/** *done*: it changed something · *half*: the patient was stopped · *stopped* · *noted*: anything else. */
export type MomentMark = 'done' | 'half' | 'stopped' | 'noted'
/** A moment in words: what happened, what the agent saw, and what they could do that they could not before, or no more. */
export type MomentInWords = {
  what: string
  mark: MomentMark
  more: string[]
  also: string[]
  saw: string[]
  fresh: string[]
  notYet: string[]
  ended: string[]
}

export function momentWords(moment: ReplayMoment, policy: Policy, words: WordsAt): MomentInWords {
  const { before, after, also } = moment
  const changed = after.screen !== before.screen
  return {
    what: titleOf(moment),
    mark: markOf(moment),
    more: moreOf(moment, policy, words),
    also: also.map(
      ({ event }) => storyText(event, policy) ?? replayTitle(event.action, event.outcome === 'refused'),
    ),
    saw: sawOf(moment, policy),
    ...(changed ? couldOf(before.screen, after.screen) : { ...nothing, fresh: firstOf(moment) }),
  }
}

/** What a page said, as lists; each remedy that was not ready with what was in its way. */
export const screenWords = (screen: Screen, policy: Policy, words: WordsAt) => ({
  causes: causesIn(screen, policy),
  ready: screen.ready.map((remedy) => remedyLabels[remedy]),
  missing: screen.missing.map(({ remedy, code }) => ({
    what: remedyLabels[remedy],
    why: refusalWords({ code }, words).badge,
  })),
})

/** What an entry is about: of a page that was shown, the causes it told; of anything else, what was recorded. */
export function aboutWords(object: string, policy: Policy): string {
  const screen = readScreen(object)
  if (!screen) return object
  return causesIn(screen, policy).join(' · ') || 'A page that told no cause'
}

const causesIn = ({ causes }: Screen, policy: Policy): string[] =>
  causes.map(({ code, confidence }) => `${causeHeadline(code, policy)} (${confidenceWords[confidence]})`)

const done: ReadonlySet<AuditAction> = new Set([
  'verification.passed',
  'invitation.queued',
  'reset-link.queued',
  'username-reminder.queued',
  'temporary-login.issued',
  'contact-change.started',
  'account.unlocked',
  'account.held',
  'account.released',
  'account.reactivated',
  'patient.password-chosen',
  'patient.signed-in',
])

function markOf({ entry: { event }, by }: ReplayMoment): MomentMark {
  if (event.outcome === 'refused') return by === 'patient' ? 'half' : 'stopped'
  if (event.action === 'verification.failed') return 'stopped'
  return done.has(event.action) ? 'done' : 'noted'
}

function titleOf({ entry: { event } }: ReplayMoment): string {
  const { action, outcome, level, reason } = event
  const title = replayTitle(action, outcome === 'refused')
  if (outcome === 'refused') return title
  if (action === 'verification.passed' && level) return `${title}: ${level}`
  const ended = action === 'call.closed' ? Disposition.safeParse(reason).data : undefined
  if (ended) return `${title}: ${dispositionWords[ended].toLowerCase()}`
  return title
}

function moreOf(moment: ReplayMoment, policy: Policy, words: WordsAt): string[] {
  const { event } = moment.entry
  return [
    ...(hadRunOut(moment) ? ['The level had run out before.'] : []),
    ...(aboutAct(moment, policy, words) ?? []),
    ...(event.level && event.methods?.length && event.action.startsWith('verification.')
      ? [
          `${event.action === 'verification.passed' ? 'By' : 'Asked for'}: ${event.methods.map(methodWords).join(', ')}.`,
        ]
      : []),
  ]
}

function aboutAct({ entry, by, before }: ReplayMoment, policy: Policy, words: WordsAt): string[] | undefined {
  const { event } = entry
  const { action, reason = '', outcome } = event
  const channel = action === 'call.opened' ? Channel.safeParse(reason).data : undefined
  if (channel) return [`${channelWords[channel]}.`]
  const caller = action === 'call.caller-changed' ? Relationship.safeParse(reason).data : undefined
  if (caller) return [`${relationshipWords[caller]}.`]
  if (action === 'call.taken-over' && outcome === 'done')
    return [
      `From ${before.agent?.name ? shortName(before.agent.name) : 'a colleague'}.`,
      ...(before.level === 'standard' || before.level === 'strong'
        ? [`The level drops from ${before.level} to basic.`]
        : []),
    ]
  if (by !== 'agent') return [storyText(event, policy)].flatMap((text) => (text ? [`${text}.`] : []))
  if (action === 'search.done' || action === 'record.viewed' || action === 'diagnosis.shown') return []
  const why = entryReason(event, words)
  // A code without words says less than the verb above it.
  return why && why !== event.reason ? [`${outcome === 'refused' ? 'Not done' : 'Reason'}: ${why}.`] : []
}

const storyText = (event: ReplayMoment['entry']['event'], policy: Policy): string | undefined =>
  storyOf([event], '', policy)[0]?.text

/** What stood before whoever had the call; nothing where the page did not change. */
function sawOf({ entry: { event }, showings, before, after }: ReplayMoment, policy: Policy): string[] {
  const { action, outcome, reason } = event
  const { screen } = after
  const causes = screen ? causesIn(screen, policy) : []
  const known = before.screen ? causesIn(before.screen, policy) : []
  const told = causes.join() === known.join() ? [] : causes
  const masked = showings.some((shown) => shown.event.action === 'record.viewed')
  return [
    ...(outcome === 'done' ? (sawFirst[action]?.(reason) ?? []) : []),
    ...(masked && !screen ? ['The masked record'] : []),
    ...told,
  ]
}

const sawFirst: Partial<Record<string, (reason: string | undefined) => string[]>> = {
  'call.opened': () => ['An empty search'],
  'search.done': (reason) => {
    const hits = Number(/^hits:(\d+)$/.exec(reason ?? '')?.[1] ?? 0)
    return [hits === 0 ? 'Nobody found' : `${hits} found, masked`]
  },
  'verification.failed': () => ['“The answers did not match.” Not which one'],
  'call.closed': () => ['The desk'],
}

const protective: readonly RemedyId[] = ['freeze', 'flag-call']
const nothing = { fresh: [], notYet: [], ended: [] }

/** What needs no check of the caller (domain §4). */
function firstOf({ entry: { event }, showings }: ReplayMoment): string[] {
  if (event.outcome !== 'done') return []
  if (event.action === 'call.opened') return ['Search with two details']
  const opened = event.action === 'record.opened' && showings.length > 0
  return opened ? ['Check who is calling', ...protective.map((remedy) => remedyLabels[remedy])] : []
}

/** What could be done now that could not before, what not yet, and what no more. */
function couldOf(before: Screen | undefined, after: Screen | undefined) {
  if (!after) return { ...nothing, ended: ['everything in this record'] }
  // Before any check they could be pressed as well.
  const was = new Set<RemedyId>(before?.ready ?? protective)
  const is = new Set<RemedyId>(after.ready)
  const label = (remedy: RemedyId) => remedyLabels[remedy]
  // Once, on the first page that has remedies; what is not needed is nothing to wait for.
  const waiting = before ? [] : after.missing.filter(({ code }) => stateUnder(code) !== 'not-needed')
  return {
    fresh: [...is].filter((remedy) => !was.has(remedy)).map(label),
    notYet: waiting.map(({ remedy }) => label(remedy)),
    ended: (before?.ready ?? []).filter((remedy) => !is.has(remedy)).map(label),
  }
}
