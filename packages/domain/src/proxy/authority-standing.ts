import type { Facts } from '../facts.ts'
import { birthdayOf, dayAt, hasAge } from './age.ts'
import type { AboutPatient, Authority } from './authority.ts'

export type AuthorityStanding =
  | { on: true; kind: Authority['kind']; scope: Authority['scope']; until?: string }
  | { on: false; agedOutOn?: string; endedOn?: string }

type When = Pick<Facts, 'now' | 'policy' | 'clinic'>

/** A partial date stands for its whole month or year. */
const begun = ({ startsOn }: Authority, today: string) =>
  startsOn === undefined || startsOn <= today.slice(0, startsOn.length)
const over = ({ endsOn }: Authority, today: string) =>
  endsOn !== undefined && endsOn < today.slice(0, endsOn.length)

/**
 * The day on which an authority ends by itself because the child is grown: a parent’s always, a guardian’s unless it
 * was given for a grown person (edge case 3).
 */
function agesOutOn({ kind, startsOn }: Authority, { birthDate }: AboutPatient, { policy }: When) {
  if (kind !== 'parent' && kind !== 'guardian') return undefined
  const grown = birthdayOf(birthDate, policy.adultAge)
  return kind === 'guardian' && grown && startsOn && startsOn >= grown ? undefined : grown
}

/** Without a whole birth date nobody can tell whether the child is grown: such an authority does not count. */
const ageUnknown = ({ kind }: Authority, { birthDate }: AboutPatient): boolean =>
  kind === 'parent' && birthdayOf(birthDate, 0) === undefined

/**
 * Whether authority over this patient counts now: begun, not over, not revoked, not aged out, and the patient alive.
 * For teens the clinic’s rule makes every parent’s and guardian’s limited (edge case 2).
 */
export function authorityStanding(about: AboutPatient, when: When): AuthorityStanding {
  const today = dayAt(when.now, when.clinic)
  // A death ends every authority (edge case 6).
  if (about.deceased) return { on: false }
  const current = about.authorities.filter((one) => one.active && begun(one, today) && !over(one, today))
  for (const one of current) {
    const grown = agesOutOn(one, about, when)
    if (ageUnknown(one, about) || (grown !== undefined && grown <= today)) continue
    const teen = grown !== undefined && hasAge(about.birthDate, when.policy.teenAge, today)
    const until = one.endsOn !== undefined && (grown === undefined || one.endsOn < grown) ? one.endsOn : grown
    return { on: true, kind: one.kind, scope: teen ? 'limited' : one.scope, ...(until ? { until } : {}) }
  }
  const agedOutOn = current
    .map((one) => agesOutOn(one, about, when))
    .find((day) => day !== undefined && day <= today)
  const endedOn = about.authorities
    .filter((one) => begun(one, today) && over(one, today))
    .map(({ endsOn }) => endsOn ?? '')
    .sort()
    .at(-1)
  return {
    on: false,
    ...(agedOutOn === undefined ? {} : { agedOutOn }),
    ...(endedOn === undefined ? {} : { endedOn }),
  }
}

/** A patient who is grown, or whose age nobody knows, is protected as a grown one. */
export const isGrown = ({ birthDate }: Pick<AboutPatient, 'birthDate'>, when: When): boolean =>
  hasAge(birthDate, when.policy.adultAge, dayAt(when.now, when.clinic)) ?? true
