import { homeOf, type Instant, type PatientRecord } from '@portal-desk/domain'
import type { Draw } from '../../sample/draw.ts'
import type { SamplePatient, SampleState } from '../../sample/sample-patient.ts'
import type { PastKind } from './past-plan.ts'

export type PastCaller = {
  record: PatientRecord
  username: string | undefined
  /** When the last of all happened that is told of them by itself. */
  lastSeen: Instant
}

const ENROLLED: readonly SampleState[] = ['active', 'never-tried']
const NEWCOMER: readonly SampleState[] = ['not-enrolled']

/** Whole charts alone: everybody can answer what is asked. */
const isWhole = ({ deceased, birthDate, identifiers, contacts, names }: PatientRecord): boolean =>
  !deceased &&
  birthDate?.length === 10 &&
  identifiers.some(({ kind }) => kind === 'mrn') &&
  contacts.some(({ kind }) => kind === 'email') &&
  names.some(({ family, given }) => family && given.length > 0)

/** Gives made-up people who ring, in an order that was drawn, each once. */
export function pastCallers(draw: Draw, people: Iterable<SamplePatient>) {
  const whole = [...people].filter(({ record }) => isWhole(record))
  const drawn = (states: readonly SampleState[]) =>
    whole
      .flatMap(({ record, account }) =>
        account && states.includes(account.state)
          ? [{ record, username: account.username, lastSeen: account.history.at(-1)?.at ?? 0 }]
          : [],
      )
      .map((caller) => ({ caller, place: draw.whole(0, 1e9) }))
      .sort((a, b) => a.place - b.place)
      .map(({ caller }) => caller)
  const [enrolled, newcomers] = [drawn(ENROLLED), drawn(NEWCOMER)]
  return {
    /**
     * Rather somebody of whom nothing is told after the call: their chart is what it was then.
     * @param mayBe whether whoever takes the call may help them
     */
    next(kind: PastKind, at: Instant, mayBe: (record: PatientRecord) => boolean): PastCaller | undefined {
      const list = kind === 'invite' ? newcomers : enrolled
      const found =
        list.find(({ record, lastSeen }) => lastSeen < at && mayBe(record)) ??
        list.find(({ record }) => mayBe(record))
      if (found) list.splice(list.indexOf(found), 1)
      return found
    },
  }
}

/** Whether all that may be asked can be answered, so that enough is left to be asked after a check was not passed. */
export const knowsAll = (record: PatientRecord): boolean => Object.keys(answersOf(record)).length === 9

/** What somebody with this chart says to each question that may be drawn. */
export function answersOf(record: PatientRecord): Record<string, string> {
  const name = record.names.find(({ family, given }) => family && given.length > 0)
  const home = homeOf(record.addresses)
  const contact = (wanted: 'phone' | 'email') => record.contacts.find(({ kind }) => kind === wanted)?.value
  const said = {
    'full-name': `${name?.given.join(' ')} ${name?.family}`,
    'birth-date': record.birthDate,
    mrn: record.identifiers.find(({ kind }) => kind === 'mrn')?.value,
    postcode: home?.postcode,
    'street-address': home?.lines[0],
    'phone-on-file': contact('phone'),
    'email-on-file': contact('email'),
    'preferred-clinician': record.clinician,
    'last-visit-month': record.lastVisitMonth,
  }
  return Object.fromEntries(Object.entries(said).flatMap(([item, told]) => (told ? [[item, told]] : [])))
}
