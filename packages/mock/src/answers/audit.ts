import type { AuditPatient, AuditRow } from '@portal-desk/contract'
import {
  aboutWords,
  actorWords,
  auditActionWords,
  auditBlock,
  decideUncover,
  detailLabel,
  entryLevel,
  entryReason,
  isMarked,
  isRefused,
  maskedName,
  RESTRICTED,
  reasonWords,
  refusalWords,
  storyOf,
  UNCOVERED_FOR,
  wordsAt,
} from '@portal-desk/domain'
import { applyDecision } from '../apply-decision.ts'
import { isAskedFor, type MockEntry, trailOf } from '../audit-trail.ts'
import { staffOf } from '../call-facts.ts'
import type { MockPatient } from '../mock-patient.ts'
import { allStaff } from '../mock-staff.ts'
import { MockStop } from '../problems.ts'
import type { MockWorld } from '../world.ts'
import type { Answers } from './answer.ts'

/** A screenful, so that a test meets the second page. */
const PAGE = 50

/** Why whoever is signed in may not see whose record this is. */
export const blockOf = (world: MockWorld, { facts }: MockPatient) =>
  auditBlock({ role: staffOf(world).role, restricted: isMarked(facts, 'restricted') })

/** Whose record it is, as the server masks it. */
export const shownOf = (world: MockWorld, patient: MockPatient): AuditPatient =>
  blockOf(world, patient)
    ? { id: patient.facts.id, name: RESTRICTED, born: '' }
    : {
        id: patient.facts.id,
        name: maskedName(patient.facts.names),
        born: patient.facts.birthDate?.slice(0, 4) ?? '',
      }

export const rowOf = (world: MockWorld, { idx, event, patient }: MockEntry): AuditRow => {
  const reason = reasonWords(event, wordsAt(world.now(), world.clinic))
  return {
    idx,
    at: event.at,
    who: actorWords(event.actor),
    what: auditActionWords[event.action],
    ...(reason === undefined ? {} : { reason }),
    patient: shownOf(world, patient),
    ...(event.callId ? { callId: event.callId } : {}),
    outcome: event.outcome,
  }
}

function entryOf(world: MockWorld, entry: string): MockEntry {
  const found = trailOf(world).find(({ idx }) => idx === Number(entry))
  if (!found) throw new MockStop('not-here')
  return found
}

const onlyDigits = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()

export const auditAnswers: Answers<'listAudit' | 'getAuditEntry' | 'uncoverDetail'> = {
  listAudit(world, { body: { ask, mrn, before } }) {
    const asked =
      mrn === undefined
        ? world.patients.find(({ facts }) => facts.id === ask.patientId)
        : world.patients.find(({ facts }) => onlyDigits(facts.mrn ?? '') === onlyDigits(mrn))
    const refusal = asked && blockOf(world, asked)
    if (refusal) throw new MockStop('refused', { refusal })
    const all = trailOf(world)
    const filter = { ...ask, patientId: mrn === undefined ? ask.patientId : (asked?.facts.id ?? 'nobody') }
    const found = all.filter(
      (entry) => isAskedFor(world, filter, entry) && (before === undefined || entry.idx < before),
    )
    const page = found.slice(0, PAGE)
    const openedAt = world.calls.get(ask.callId ?? '')?.openedAt
    return {
      now: world.now(),
      rows: page.map((entry) => rowOf(world, entry)),
      ...(found.length > PAGE ? { next: page.at(-1)?.idx } : {}),
      entries: all.length,
      ...(asked ? { patient: shownOf(world, asked) } : {}),
      ...(openedAt === undefined ? {} : { callOpenedAt: openedAt }),
      people: before === undefined ? allStaff().map(({ id, name }) => ({ id, name })) : [],
    }
  },
  getAuditEntry(world, { params: { entry } }) {
    const one = entryOf(world, entry)
    const { event, patient } = one
    const words = wordsAt(world.now(), world.clinic)
    const block = blockOf(world, patient)
    const reason = entryReason(event, words)
    const level = entryLevel(event)
    const [line] = storyOf([event], '', world.policy)
    return {
      now: world.now(),
      row: rowOf(world, one),
      ...(line ? { story: line.text } : {}),
      ...(reason === undefined ? {} : { reason }),
      ...(level === undefined ? {} : { level }),
      ...(event.object ? { object: aboutWords(event.object, world.policy) } : {}),
      ...(event.callId ? { call: { id: event.callId } } : {}),
      request: `mock-${entry}`,
      client: event.client ?? 'mock',
      recorded: JSON.stringify({ ...event, note: undefined }),
      details: event.note === undefined ? [] : [{ name: 'note', label: detailLabel('note'), erased: false }],
      ...(block ? { whyNot: refusalWords(block, words).agent } : {}),
    }
  },

  uncoverDetail(world, { params: { entry }, body: { name, reason, which } }) {
    const { idx, event, patient } = entryOf(world, entry)
    if (name !== 'note' || event.note === undefined) throw new MockStop('not-here')
    const { id, role, name: who } = staffOf(world)
    const reader = { role, restricted: isMarked(patient.facts, 'restricted') }
    const decision = decideUncover({ idx, name, patientId: patient.facts.id }, reader, reason, which)
    applyDecision(world, decision, { actor: { kind: 'staff', id, name: who } }, patient)
    if (isRefused(decision)) throw new MockStop('refused', { refusal: decision.refused })
    return { value: event.note, until: world.now() + UNCOVERED_FOR }
  },
}
