import {
  type CallFacts,
  type Compared,
  comparableOf,
  evidenceOf,
  isMarked,
  lookalikeOf,
  type OtherRecord,
  type PatientFacts,
  type PossibleDuplicate,
  pairOf,
} from '@portal-desk/domain'
import { comparePair, lookalikes } from '@portal-desk/matching'
import { patientOf } from './call-facts.ts'
import { searchWorld } from './search.ts'
import type { MockFlag, MockWorld } from './world.ts'

/** What is compared of a made-up person. */
export const comparedOf = ({ mrn, ...facts }: PatientFacts): Compared & { source: string } => ({
  ...facts,
  source: 'mock',
  contacts: facts.contacts.map(({ kind, value }) => ({ kind, value, use: 'home' })),
  identifiers: mrn ? [{ kind: 'mrn', value: mrn }] : [],
})

/** Who has the surname and birth date of this person. */
export const lookalikesOf = (world: MockWorld, { id }: PatientFacts): string[] =>
  lookalikes(world.patients.map(({ facts }) => lookalikeOf(facts.id, facts)))
    .filter(({ ids, reason }) => reason !== 'same-line' && ids.includes(id))
    .flatMap(({ ids }) => ids)
    .filter((one) => one !== id)

export const pairWith = (world: MockWorld, one: string, other: string): PossibleDuplicate | undefined => {
  const pair = pairOf(one, other)
  return pair && world.pairs.find(({ a, b }) => a === pair.a && b === pair.b)
}

export const flagsOf = (world: MockWorld, pair: PossibleDuplicate | undefined): MockFlag[] =>
  world.pairFlags.filter(({ pairId, at }) => pairId === pair?.id && at >= pair.flaggedAt)

/** What the server would read of the record that may be the same person. */
export function otherRecordOf(
  world: MockWorld,
  { patient, call }: CallFacts,
  { other, searchText }: { other: string; searchText?: string | undefined },
): OtherRecord {
  const facts = patientOf(world, other)?.facts
  const typed =
    searchText !== undefined &&
    searchWorld(world, searchText).hits.some(({ shown }) => shown.patientId === other)
  const known = pairWith(world, patient.id, other)
  const here = world.pairFlags.some(({ pairId, callId }) => pairId === known?.id && callId === call.id)
  if (!facts || !(typed || here || lookalikesOf(world, patient).includes(other)))
    return { patientId: other, found: false, restricted: false, score: 0, evidence: '', flags: [] }
  const [one, two] = [comparedOf(patient), comparedOf(facts)]
  return {
    patientId: other,
    found: true,
    restricted: isMarked(facts, 'restricted'),
    score: Math.round(comparePair(comparableOf(one), comparableOf(two)).score * 10),
    evidence: evidenceOf(one, two),
    ...(known ? { known } : {}),
    flags: flagsOf(world, known),
  }
}
