import type { MaskedHit } from '@portal-desk/contract'
import {
  homeOf,
  isMarked,
  likelyFirst,
  lookalikeOf,
  markLookalikes,
  maskedName,
  RESTRICTED,
  type SearchKind,
  searchKinds,
} from '@portal-desk/domain'
import {
  type Interpretation,
  parseTyped,
  type TypedQuery,
  type WhyMatched,
  whyMatched,
} from '@portal-desk/matching'
import { factsOf, patientOf } from './call-facts.ts'
import type { MockPatient } from './mock-patient.ts'
import type { MockWorld } from './world.ts'

type Found = {
  patient: MockPatient
  leadsHere?: MaskedHit['leadsHere']
  interpretation: Interpretation
  why: WhyMatched[]
}
/** A hit as the desk sees it, and what it was found by. */
type MockHit = { shown: MaskedHit; searchedBy: SearchKind[] }

/** Reads what was typed as the server does; with eight people a plain look at each is index enough. */
export function searchWorld(world: MockWorld, text: string): { query: TypedQuery; hits: MockHit[] } {
  const query = parseTyped(text, { order: 'mdy', thisYear: new Date(world.now()).getUTCFullYear() })
  if (!query.searchable) return { query, hits: [] }
  const found = ledOn(world, likelyFirst(world.patients.flatMap((patient) => foundBy(query, patient))))
  const compared = found.map((one) => ({
    ...one,
    lookalike: lookalikeOf(one.patient.facts.id, one.patient.facts),
  }))
  const hits = markLookalikes(compared).map(
    ({ patient, interpretation, why, leadsHere, lookalikeGroup, needsThirdIdentifier }): MockHit => {
      const { id, names, birthDate, addresses, deceased } = patient.facts
      const restricted = isMarked(patient.facts, 'restricted')
      const shown = {
        patientId: id,
        name: restricted ? RESTRICTED : maskedName(names),
        born: restricted ? '' : (birthDate?.slice(0, 4) ?? ''),
        town: restricted ? '' : (homeOf(addresses)?.city ?? ''),
        why: restricted ? why.map(({ field, typed }) => ({ field, typed })) : why,
        ...(lookalikeGroup === undefined ? {} : { lookalikeGroup }),
        needsThirdIdentifier,
        deceased,
        withoutChart: patient.withoutChart === true,
        ...(leadsHere ? { leadsHere } : {}),
        ...(patient.inCallWith ? { inCallWith: patient.inCallWith } : {}),
      }
      return { shown, searchedBy: searchKinds(interpretation, why) }
    },
  )
  return { query, hits }
}

/** In place of a record that leads to another one, the other one, once. */
function ledOn(world: MockWorld, found: Found[]): Found[] {
  const led = found.map((one): Found => {
    const { survivor } = factsOf(world, one.patient)
    const patient = patientOf(world, survivor?.patientId)
    return survivor && patient ? { ...one, patient, leadsHere: survivor.why } : one
  })
  return led.filter(
    (one) => !one.leadsHere || !led.some((other) => !other.leadsHere && other.patient === one.patient),
  )
}

/** All that one reading holds must agree with the record: each word and each detail has its own reason. */
function foundBy(query: TypedQuery, patient: MockPatient): Found[] {
  const { names, birthDate, mrn, contacts, addresses } = patient.facts
  const person = {
    names,
    birthDate,
    identifiers: mrn ? [{ kind: 'mrn' as const, value: mrn }] : [],
    contacts,
    addresses,
    usernames: patient.account ? [patient.account.username] : [],
  }
  for (const reading of query.interpretations) {
    const why = whyMatched(reading, person)
    const { birth, mrn, phone, phoneEnd, email, postcode, username } = reading
    const details = [birth, mrn, phone, phoneEnd, email, postcode, username].filter(
      (one) => one !== undefined,
    )
    if (reading.enough && why.length === reading.names.length + details.length)
      return [{ patient, interpretation: reading, why }]
  }
  return []
}
