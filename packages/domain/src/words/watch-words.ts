import type { DeliveryState } from '../account/delivery-state.ts'
import type { MailReport } from '../account/mail-report.ts'
import type { CallFacts } from '../facts.ts'
import type { Spoken } from '../shared/language.ts'
import { reaches } from '../verify/assurance.ts'
import type { Assurance } from '../verify/verification.ts'
import type { StepState, WatchStanding, WatchStep, WatchStepId } from '../watch/watch-of.ts'
import type { WordsAt } from './clock.ts'
import { tries } from './counts.ts'
import { linkKindLabels } from './evidence-words.ts'
import { linkEndNote } from './link-words.ts'
import { capital, pronounOf, pronounWords } from './person-words.ts'
import { ruleLines, type ScreenLine } from './rule-lines.ts'
import { ruleWords } from './rule-words.ts'
import { mailIsNotTaken, refusedBecause, searchYourMailbox, type WatchMoment, watchSay } from './watch-say.ts'

const labels: Record<WatchStepId, string> = {
  queued: 'Queued',
  'handed-over': 'Handed over',
  opened: 'Opened',
  'password-chosen': 'Password chosen',
  'signed-in': 'Signed in',
}
/** A step that is waited for must not read like one that was reached. */
const waitingLabels: Record<WatchStepId, string> = {
  queued: 'Being saved',
  'handed-over': 'On its way out',
  opened: 'Not opened yet',
  'password-chosen': 'Choosing a password',
  'signed-in': 'Not signed in yet',
}
const wordsFor = ({ patient }: CallFacts) => pronounWords[pronounOf(patient.sex)]

const choosing = (facts: CallFacts): string => {
  const { subject, is, their } = wordsFor(facts)
  return `${capital(subject)} ${is} choosing ${their} password`
}

const headlines: Record<WatchMoment, (facts: CallFacts) => string> = {
  queued: () => 'The email is on its way out',
  'handed-over': () => 'The email is handed over, not opened yet',
  deferred: (facts) => `${capital(wordsFor(facts).their)} mail server asked us to wait`,
  unreachable: () => 'The email is saved and still waiting to leave',
  'came-back': () => 'The email did not arrive',
  // A mail scanner opens links too, so only a right birth date says that it was the patient.
  opened: () => 'The link was opened',
  'detail-did-not-match': () => 'The birth date did not match',
  'link-closed': () => 'The link closed after too many tries',
  'run-out': () => 'The link ran out of time',
  'taken-back': () => 'The link was taken back',
  'ended-otherwise': () => 'The link has ended',
  'password-refused': choosing,
  'password-chosen': () => 'The new password is saved',
  'signed-in': (facts) => `${capital(wordsFor(facts).subject)} ${wordsFor(facts).has} signed in`,
}

const cameBack: Partial<Record<DeliveryState, string>> = {
  abandoned: 'still refused when the link ran out',
  bounced: 'no such mailbox, or refused for good',
  complained: 'marked as spam',
  suppressed: 'email to this contact is off',
}

/** What a report told more closely than the state (console-words §5.3). */
const cameBackAs: Partial<Record<MailReport, string>> = {
  hard: 'no such mailbox; the link was ended and the contact marked',
  soft: 'mailbox full or busy; the address itself is not in question',
  blocked: 'their mail server turned it away; email to this contact is off',
}
const cameBackNote = ({ message }: WatchStanding): string =>
  (message?.report && cameBackAs[message.report]) ??
  cameBack[message?.state ?? 'bounced'] ??
  'it did not arrive'

function noteOf(step: WatchStep, standing: WatchStanding, facts: CallFacts, { en }: WordsAt): string {
  const { moment, message } = standing
  if (step.state === 'done') {
    if (step.step === 'queued') return 'to the email on file'
    if (step.step === 'handed-over') {
      return message?.handedOverAt === undefined
        ? 'it was opened'
        : `accepted by ${wordsFor(facts).their} mail server; arrival not known`
    }
    if (step.step === 'opened' && standing.detailRight) return 'birth date right'
    return ''
  }
  if (step.state === 'next') return ''
  const { refusedRule, refusedAt } = standing
  switch (moment) {
    case 'deferred':
      if (message?.handedOverAt !== undefined)
        return 'it has left us; the mail servers keep trying by themselves'
      return message?.nextTryAt === undefined
        ? 'we try again by itself'
        : `next try ${en.at(message.nextTryAt)}`
    case 'queued':
      return 'leaves by itself; nothing is lost'
    case 'unreachable':
      if (facts.mailPausedSince !== undefined)
        return 'their provider turns our mail away; it waits until sending there goes on'
      if (facts.mailNotTaken) return 'the mail server is not taking our mail; it waits, nothing is lost'
      return facts.mailServerDown
        ? 'the mail server is not answering; it goes out by itself, nothing is lost'
        : 'goes out by itself; nothing is lost'
    case 'handed-over':
      return standing.slow ? 'not opened after 5 minutes' : 'takes 1 to 5 minutes'
    case 'came-back':
      return cameBackNote(standing)
    case 'detail-did-not-match':
      return `${tries(facts.policy.wrongDetailsPerLink - standing.wrongDetails)} left`
    case 'password-refused':
      return `one refused ${en.at(refusedAt ?? facts.now)}: ${ruleWords(refusedRule, facts.policy)?.short ?? 'a rule'}`
    case 'opened':
      return standing.detailRight ? 'nothing refused so far' : 'the page asks the birth date'
    case 'ended-otherwise':
      return linkEndNote(standing.link) ?? headlines[moment](facts)
    default:
      return headlines[moment](facts)
  }
}

/** The line to say now; which rule refused a password is for standard and above (console-words §1.2). */
function watchSayLine(standing: WatchStanding, level: Assurance, facts: CallFacts, words: WordsAt): Spoken {
  const { moment, refusedRule } = standing
  if (moment === 'handed-over' && standing.slow) return searchYourMailbox(words)
  if (moment === 'unreachable' && (facts.mailNotTaken || facts.mailPausedSince !== undefined))
    return mailIsNotTaken
  const rule = moment === 'password-refused' ? ruleWords(refusedRule, facts.policy) : undefined
  if (rule && reaches(level, 'standard')) return refusedBecause(rule.clause)
  return watchSay[moment]
}

export type TheirScreen = { title: Spoken; lines: ScreenLine[] }

/** The patient's page in words, so that the agent can guide somebody whose screen they do not see. */
function theirScreen(standing: WatchStanding, { policy }: CallFacts): TheirScreen | undefined {
  const { moment, detailRight, refusedRule } = standing
  if (moment === 'password-chosen') {
    return { title: { en: 'Your password is saved', es: 'Contraseña guardada' }, lines: [] }
  }
  const onPage = moment === 'opened' || moment === 'detail-did-not-match' || moment === 'password-refused'
  if (!onPage) return undefined
  if (!detailRight && moment !== 'password-refused') {
    return { title: { en: 'When were you born?', es: '¿Cuándo nació usted?' }, lines: [] }
  }
  return {
    title: { en: 'Choose a password', es: 'Elija una contraseña' },
    lines: ruleLines(refusedRule, policy),
  }
}

export type WatchInWords = {
  /** Mailed, or read out as a code. */
  way: 'mail' | 'code'
  linkId: string
  what: string
  headline: string
  steps: {
    step: WatchStepId | 'code-given' | 'code-typed'
    state: StepState
    label: string
    note: string
    at?: number
  }[]
  say: Spoken
  theirScreen?: TheirScreen
  /** The code is on a letter, which may be opened or not any more. */
  letter?: 'to-open' | 'over'
  linkUntil: number
  takeBackUntil?: number
  signedIn: boolean
}

function headlineOf(standing: WatchStanding, facts: CallFacts): string {
  const { moment, detailRight, message } = standing
  if (moment === 'opened' && detailRight) return choosing(facts)
  // It did arrive: somebody saw it, and said so.
  if (moment === 'came-back' && message?.state === 'complained') return 'The email was marked as spam'
  return headlines[moment](facts)
}

/** What became of the newest link, as the page shows it. */
export function watchWords(
  standing: WatchStanding,
  level: Assurance,
  facts: CallFacts,
  words: WordsAt,
): WatchInWords {
  const screen = theirScreen(standing, facts)
  const { link, takeBackUntil, signedIn } = standing
  return {
    way: 'mail',
    linkId: link.id,
    what: linkKindLabels[link.kind],
    headline: headlineOf(standing, facts),
    steps: standing.steps.map((step) => ({
      step: step.step,
      state: step.state,
      label: step.state === 'now' ? waitingLabels[step.step] : labels[step.step],
      note: noteOf(step, standing, facts, words),
      ...(step.at === undefined ? {} : { at: step.at }),
    })),
    say: watchSayLine(standing, level, facts, words),
    ...(screen ? { theirScreen: screen } : {}),
    linkUntil: link.expiresAt,
    ...(takeBackUntil === undefined ? {} : { takeBackUntil }),
    signedIn,
  }
}
