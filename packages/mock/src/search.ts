import type { MaskedHit } from '@portal-desk/contract'
import { maskedName } from '@portal-desk/domain'
import {
  fold,
  type Interpretation,
  lookalikes,
  parseTyped,
  type TypedQuery,
  type WhyMatched,
  whyMatched,
} from '@portal-desk/matching'
import { lineOf } from './call-facts.ts'
import type { MockPatient, MockWorld } from './world.ts'

type Found = { patient: MockPatient; reading: Interpretation; why: WhyMatched[] }

/** Reads what was typed as the server does; with eight people a plain look at each is index enough. */
export function searchWorld(world: MockWorld, text: string): { query: TypedQuery; hits: MaskedHit[] } {
  const query = parseTyped(text, { order: 'mdy', thisYear: new Date(world.now()).getUTCFullYear() })
  if (!query.searchable) return { query, hits: [] }
  const all = world.patients.flatMap((patient) => foundBy(query, patient))
  // A far-fetched reading must not put a lookalike beside the one whom the date names.
  const likely = all.filter(({ reading }) => reading.likely)
  const found = likely.length > 0 ? likely : all
  const groups = lookalikes(found.map(({ patient }) => lineOf(patient)))
  const hits = found.map(({ patient, reading, why }): MaskedHit => {
    const { id, names, birthDate, addresses, deceased } = patient.facts
    const group = groups.findIndex(({ ids }) => ids.includes(id))
    return {
      patientId: id,
      name: maskedName(names),
      born: birthDate?.slice(0, 4) ?? '',
      town: addresses[0]?.city ?? '',
      why,
      ...(group < 0 ? {} : { lookalikeGroup: group }),
      needsThirdIdentifier: group >= 0 && reading.identifiers < 3,
      deceased,
      ...(patient.inCallWith ? { inCallWith: patient.inCallWith } : {}),
    }
  })
  return { query, hits }
}

/** All that one reading holds must agree with the record. */
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
    const told = new Set(why.map(({ typed }) => fold(typed)))
    const { birth, mrn, phone, phoneEnd, email, postcode, username } = reading
    const details = [birth, mrn, phone, phoneEnd, email, postcode, username].filter(
      (one) => one !== undefined,
    )
    const agreed = why.filter(({ field }) => !isName(field)).length
    if (reading.enough && reading.names.every((name) => told.has(name)) && agreed === details.length)
      return [{ patient, reading, why }]
  }
  return []
}

const surnames: readonly string[] = ['surname', 'former-surname']
const givenNames: readonly string[] = ['given', 'former-given', 'preferred-name', 'nickname']
const isName = (field: string): boolean =>
  surnames.includes(field) || givenNames.includes(field) || field.startsWith('near-')

/** What the caller gave away in the search, so that it is not asked again; fields and kinds bear the same names. */
export function searchedBy(why: MaskedHit['why']): string[] {
  const fields = why.map(({ field }) => field)
  const whole = (among: readonly string[]): boolean =>
    why.some(({ field, typed, stored }) => among.includes(field) && !(stored ?? typed).endsWith('…'))
  return [
    ...(fields.some(isName) ? ['name'] : []),
    ...(whole(surnames) && whole(givenNames) ? ['full-name'] : []),
    ...fields.filter((field) => !isName(field)),
  ]
}
