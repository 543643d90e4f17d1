import { headlineOf } from '../account/headline.ts'
import { approvalStateAt } from '../approvals/approval.ts'
import { lastApproval } from '../approvals/approval-block.ts'
import { waitsForCallBack } from '../call-me-back/decide-call-me-back.ts'
import { callWordOf } from '../call-word/give-call-word.ts'
import { coolingUntil, openChange } from '../contact-change/contact-change.ts'
import { diagnose } from '../diagnose/diagnose.ts'
import { survivorLabel } from '../duplicates/survivor.ts'
import type { CallFacts } from '../facts.ts'
import type { Incident } from '../incidents/incident.ts'
import { glassBlock } from '../marks/glass-block.ts'
import { isMarked } from '../marks/mark.ts'
import type { Refusal } from '../refusal.ts'
import { remedyStandings } from '../remedies/remedies.ts'
import type { RemedyId } from '../remedies/remedy-id.ts'
import type { Spoken } from '../shared/language.ts'
import { storyOf } from '../story/story-of.ts'
import { liveCodeUntil } from '../temporary-login/temporary-login.ts'
import { assuranceAt, type EarnedAssurance, isBound, isExpired } from '../verify/assurance.ts'
import { authorityBlock } from '../verify/authority.ts'
import { newestConfirmation } from '../verify/confirmation.ts'
import { homesOf } from '../verify/items-on-record.ts'
import { currentVerification, isFailure, triesLeft, verificationBlock } from '../verify/limits.ts'
import { checkRoutes } from '../verify/routes.ts'
import type { Assurance } from '../verify/verification.ts'
import { codeStanding } from '../watch/code-watch.ts'
import { watchStanding } from '../watch/watch-of.ts'
import { callBackWords } from '../words/call-back-words.ts'
import { causeWords, ruledOutWords } from '../words/cause-words.ts'
import { type WordsAt, wordsAt } from '../words/clock.ts'
import { codeWatchWords } from '../words/code-watch-words.ts'
import { confirmationInWords } from '../words/confirmation-words.ts'
import { incidentLabels, outageSay } from '../words/incident-words.ts'
import { promptFor } from '../words/item-words.ts'
import { openingLine } from '../words/opening-words.ts'
import { birthWords, fullName, maskedName, pronounOf, RESTRICTED } from '../words/person-words.ts'
import { refusalWords } from '../words/refusal-words.ts'
import { labelOf, remedyReasons, remedyTexts } from '../words/remedy-words.ts'
import { resultWords } from '../words/result-words.ts'
import { sayLines } from '../words/say-lines.ts'
import { statusWords } from '../words/status-words.ts'
import { type WatchInWords, watchWords } from '../words/watch-words.ts'
import { aboutPart } from './about-part.ts'
import { callStateAt } from './call-state.ts'
import { inactivePart } from './inactive-part.ts'
import { noticeDue } from './notice-due.ts'
import { proofCallPart } from './proof-call-part.ts'
import { hasRight } from './roles.ts'

/** A call without a record yet. */
export type OpenCallFacts = Pick<CallFacts, 'now' | 'policy' | 'clinic' | 'staff' | 'call' | 'incident'>
export type PageExtras = {
  /** The owner's name as screens show it, and the first name for the greeting. */
  staffName: string
  mine: boolean
  waitingCalls: number
  /** A colleague who has a call open with this patient. */
  inCallWith?: string
  /** A colleague whom the call is offered to, by short name. */
  offeredTo?: string
  /** The new number that whoever reads this page typed, while it waits to be called. */
  newPhone?: string
}
const isOnRecord = (facts: CallFacts | OpenCallFacts): facts is CallFacts => 'patient' in facts

/**
 * Everything the call page shows, for exactly what this caller has earned: below basic neither status nor causes,
 * remedies nor story, because what is not on the screen cannot be talked out of an agent (domain §4, Settled).
 */
export function callPage(facts: CallFacts | OpenCallFacts, extras: PageExtras) {
  const words = wordsAt(facts.now, facts.clinic)
  const { call, now, policy } = facts
  const shared = {
    now,
    version: call.version,
    call: {
      id: call.id,
      channel: call.channel,
      state: callStateAt(call, policy, now),
      openedAt: call.openedAt,
      ...(call.closedAt === undefined ? {} : { closedAt: call.closedAt }),
      relationship: call.relationship,
      language: call.language,
      interpreter: call.interpreter,
      interpreterNoted: call.interpreterNoted === true,
      relay: call.relay,
      unhurried: call.unhurried,
      ...(waitsForCallBack(call) ? { callMeBackAt: call.callMeBackAt } : {}),
      ...callWordPart(facts),
      ...(call.disposition ? { disposition: call.disposition } : {}),
      mine: extras.mine,
      ...(extras.offeredTo ? { offeredTo: extras.offeredTo } : {}),
      staff: extras.staffName,
      waitingCalls: extras.waitingCalls,
    },
    ...(facts.incident ? { outage: outageNote(facts.incident) } : {}),
    ...('flag' in facts && facts.flag ? { flagged: { since: facts.flag.raisedAt } } : {}),
  }
  if (!isOnRecord(facts)) {
    return {
      ...shared,
      level: { level: 'none' as const, by: [] },
      say: openingLine(call, words, extras.staffName),
    }
  }
  const shut = glassBlock(facts)
  if (shut) return { ...shared, ...shutRecord(facts, shut, words) }
  const earned = assuranceAt(facts.verification, facts)
  // Identity alone opens nothing: whoever is not the patient needs authority on file as well (V1).
  const authority = authorityBlock(facts)
  const sameRecord = call.patientId === facts.patient.id
  const stopped = authority !== undefined && authority.code !== 'authority-aged-out'
  const open = earned.level !== 'none' && !stopped && sameRecord
  const page = {
    ...shared,
    ...(facts.survivor ? { survivor: facts.survivor } : {}),
    ...(facts.brokenGlass && isMarked(facts.patient, 'restricted')
      ? { restricted: { until: facts.brokenGlass.until } }
      : {}),
    record: recordOf(facts, open, extras),
    ...aboutPart(facts, earned, words),
    ...inactivePart(facts, open, words),
    level: earned,
    verify: verifyPart(facts, words, earned.level === 'none' ? undefined : stopsQuestions(authority, earned)),
  }
  if (!open) return { ...page, say: lineBefore(facts, earned, words, extras.staffName) }
  return { ...page, ...earnedPart(facts, earned, words), ...proofCallPart(facts, extras, words) }
}

/** Of a restricted record nothing is shown before a reason was given, and nothing after its time (edge case 20). */
function shutRecord(facts: CallFacts, shut: Refusal, words: WordsAt) {
  return {
    restricted: { over: shut.code === 'break-glass-over' },
    record: {
      patientId: facts.patient.id,
      name: RESTRICTED,
      born: '',
      town: '',
      pronoun: 'they' as const,
      hasLookalike: false,
      open: false,
    },
    level: { level: 'none' as const, by: [] },
    verify: {
      prompts: [],
      triesLeft: triesLeft(facts),
      routes: checkRoutes(facts),
      noticeDue: noticeDue(facts),
      blocked: { refusal: shut, words: refusalWords(shut, words) },
    },
    say: sayLines['one-moment'],
  }
}

/** One line for every state of the account: a line that differed by cause would tell the cause (console-words §0, 1). */
function lineBefore(facts: CallFacts, { level }: EarnedAssurance, words: WordsAt, staffName: string): Spoken {
  const authority = level === 'none' ? undefined : authorityBlock(facts)
  if (authority) return refusalWords(authority, words).caller
  const { verification, call } = facts
  if (verification && isBound(verification, call) && isExpired(verification, facts)) {
    return refusalWords({ code: 'verification-over' }, words).caller
  }
  const link = newestConfirmation(facts)
  if (link) return confirmationInWords(link.one, link.standing).say
  const failed = currentVerification(facts)?.checks.some(isFailure) ?? false
  // An outage is true for everyone, so it alone may be said before the questions.
  if (!failed && call.callBackOf && callWordOf(facts))
    return callBackWords('as-promised', words, staffName, callWordOf(facts)).say
  if (!failed) return facts.incident ? outageSay('none', words) : sayLines['before-check']
  const outcome = { result: 'not-verified', level: 'none', triesLeft: triesLeft(facts) } as const
  return resultWords(outcome, facts.now).say
}

/** For whoever works the call; of a closed one it may still wait to be said, by whoever calls back. */
function callWordPart(facts: CallFacts | OpenCallFacts) {
  const words = facts.call.state === 'closed' ? undefined : callWordOf(facts)
  return words ? { callWord: { words, opens: facts.call.callBackOf !== undefined } } : {}
}

/** What stands on the call page while an incident is open, whatever was proved. */
const outageNote = ({ openedAt, reason }: Incident) => ({ since: openedAt, reason: incidentLabels[reason] })

function recordOf(facts: CallFacts, open: boolean, { inCallWith }: PageExtras) {
  const { patient } = facts
  const { names, birthDate, mrn } = patient
  return {
    patientId: patient.id,
    name: open ? fullName(names) : maskedName(names),
    born: open ? birthWords(birthDate) : (birthDate?.slice(0, 4) ?? ''),
    town: homesOf(patient)[0]?.city ?? '',
    ...(open && mrn ? { mrn } : {}),
    pronoun: pronounOf(patient.sex),
    hasLookalike: patient.hasLookalike,
    open,
    ...(inCallWith ? { inCallWith } : {}),
  }
}

/** Below standard more questions may still come before the check that only a possession or a photo ID can be. */
const stopsQuestions = (authority: Refusal | undefined, { level }: EarnedAssurance): Refusal | undefined =>
  authority?.code === 'needs-strong' && level === 'basic' ? undefined : authority

function verifyPart(facts: CallFacts, words: WordsAt, authority: Refusal | undefined) {
  const blocked = authority ?? verificationBlock(facts)
  return {
    prompts: (currentVerification(facts)?.drawn ?? []).map(promptFor),
    triesLeft: triesLeft(facts),
    routes: checkRoutes(facts),
    ...confirmationPart(facts),
    noticeDue: noticeDue(facts),
    ...overridePart(facts, words),
    ...(blocked ? { blocked: { refusal: blocked, words: refusalWords(blocked, words) } } : {}),
  }
}

/** The digits to say while a link is out, and how it ended; both stay on the screen after a reload. */
function confirmationPart(facts: CallFacts) {
  const newest = newestConfirmation(facts)
  return newest ? { confirmation: confirmationInWords(newest.one, newest.standing) } : {}
}

/** Whoever may vouch with a second person sees how it stands, whatever the caller has earned. */
function overridePart(facts: CallFacts, words: WordsAt) {
  if (!hasRight(facts.staff.role, 'override')) return {}
  const standing = remedyStandings(facts).find(({ remedy }) => remedy === 'override-check')
  return standing ? { override: remedyInWords(standing, facts, words) } : {}
}

function earnedPart(facts: CallFacts, earned: EarnedAssurance, words: WordsAt) {
  const level = earned.level === 'none' ? 'basic' : earned.level
  const { causes, ruledOut } = diagnose(facts)
  const inWords = causes.map((cause) => causeWords(cause, level, facts.policy, words))
  const watch = watchInWords(facts, level, words)
  const top = inWords[0]
  const standings = remedyStandings(facts)
  const best = standings.find(({ remedy, state }) => remedy === top?.next.remedy && state === 'ready')?.remedy
  return {
    status: statusWords(headline(facts), words),
    causes: inWords,
    ruledOut: ruledOutWords(ruledOut),
    remedies: standings.map((standing) => remedyInWords(standing, facts, words)),
    ...(best ? { best } : {}),
    ...(watch ? { watch } : {}),
    story: storyOf(facts.events, facts.staff.id, facts.policy),
    say: watch?.say ?? top?.say ?? sayLines['new-password'],
  }
}

function headline(facts: CallFacts) {
  const open = openChange(facts)
  const from = coolingUntil(open)
  const changing = open && (from === undefined ? {} : { from })
  return {
    ...headlineOf(facts.account, facts.patient, facts.now, liveCodeUntil(facts, 'spoken'), changing),
    ...(facts.survivor ? { survivor: survivorLabel(facts.survivor) } : {}),
  }
}

/** What became of the newest thing that this call sent or read out. */
function watchInWords(facts: CallFacts, level: Assurance, words: WordsAt): WatchInWords | undefined {
  const code = codeStanding(facts)
  if (code) return codeWatchWords(code, level, facts, words)
  const sent = watchStanding(facts)
  return sent && watchWords(sent, level, facts, words)
}

function remedyInWords(
  standing: ReturnType<typeof remedyStandings>[number],
  facts: CallFacts,
  words: WordsAt,
) {
  const missing = standing.missing.map((refusal) => ({ refusal, words: refusalWords(refusal, words) }))
  const { does, say } = remedyTexts(standing.remedy, facts, words)
  const first = missing.find(({ refusal }) => refusal.code !== 'confirm-lookalike')
  return {
    remedy: standing.remedy as RemedyId,
    key: standing.key,
    label: labelOf(standing.remedy, facts),
    state: standing.state,
    needs: standing.needs,
    missing,
    reasons: remedyReasons(standing.remedy, facts),
    does,
    say: first?.words.caller ?? say,
    ...openApproval(standing.remedy, facts),
  }
}

/** What a colleague was asked for and has not said no to. */
function openApproval(remedy: RemedyId, facts: CallFacts) {
  const last = lastApproval(facts, remedy)
  if (!last) return {}
  const state = approvalStateAt(last, facts.now)
  return state === 'requested' || state === 'approved'
    ? { approval: { id: last.id, state, reason: last.reason, ...(last.note ? { note: last.note } : {}) } }
    : {}
}
