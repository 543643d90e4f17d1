import { entryReason, methodWords } from '../audit/entry-words.ts'
import { stateUnder } from '../remedies/remedies.ts'
import type { RemedyId } from '../remedies/remedy-id.ts'
import { hadRunOut, type ReplayMoment } from '../replay/replay.ts'
import type { Screen } from '../replay/screen.ts'
import type { Policy } from '../settings/policy.ts'
import { storyOf } from '../story/story-of.ts'
import { causeHeadline } from './cause-words.ts'
import type { WordsAt } from './clock.ts'
import { shortName } from './name-words.ts'
import { refusalWords } from './refusal-words.ts'
import { remedyLabels } from './remedy-labels.ts'
import { replayTitle } from './replay-titles.ts'

const confidenceWords = { certain: 'sure', likely: 'likely', possible: 'possible' } as const
const channelWords: Record<string, string> = {
  phone: 'By phone',
  counter: 'At the counter',
  video: 'By video',
  relay: 'By relay',
}

/** A moment in words: what happened, what the agent saw, and what they could do that they could not before, or no more. */
export type MomentInWords = {
  what: string
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
    more: moreOf(moment, policy, words),
    also: also.map(
      ({ event }) => storyText(event, policy) ?? replayTitle(event.action, event.outcome === 'refused'),
    ),
    saw: sawOf(moment, policy),
    ...(changed ? couldOf(before.screen, after.screen) : { fresh: [], notYet: [], ended: [] }),
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

const causesIn = ({ causes }: Screen, policy: Policy): string[] =>
  causes.map(({ code, confidence }) => `${causeHeadline(code, policy)} (${confidenceWords[confidence]})`)

function titleOf({ entry: { event } }: ReplayMoment): string {
  const { action, outcome, level, reason } = event
  const title = replayTitle(action, outcome === 'refused')
  if (outcome === 'refused') return title
  if (action === 'verification.passed' && level) return `${title}: ${level}`
  if (action === 'call.closed' && reason) return `${title}: ${reason.replaceAll('-', ' ')}`
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
  if (action === 'call.opened') return channelWords[reason] ? [`${channelWords[reason]}.`] : []
  if (action === 'call.caller-changed' && outcome === 'done')
    return [reason === 'self' ? 'The patient.' : `For the patient: ${reason.replaceAll('-', ' ')}.`]
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
  const told = screen && screen !== before.screen ? causesIn(screen, policy) : []
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

/** What could be done now that could not before, what not yet, and what no more. */
function couldOf(before: Screen | undefined, after: Screen | undefined) {
  if (!after) return { fresh: [], notYet: [], ended: ['everything in this record'] }
  const was = new Set<RemedyId>(before?.ready)
  const is = new Set<RemedyId>(after.ready)
  const label = (remedy: RemedyId) => remedyLabels[remedy]
  // Once, on the first page that has remedies; what is not needed is nothing to wait for.
  const waiting = before ? [] : after.missing.filter(({ code }) => stateUnder(code) !== 'not-needed')
  return {
    fresh: [...is].filter((remedy) => !was.has(remedy)).map(label),
    notYet: waiting.map(({ remedy }) => label(remedy)),
    ended: [...was].filter((remedy) => !is.has(remedy)).map(label),
  }
}
