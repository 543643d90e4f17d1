import { birthOf } from './interpret-birth.ts'
import { type NameReading, nameReadings } from './interpret-names.ts'
import type { Interpretation, Understood } from './interpretation.ts'
import { isPassedOver, type Role } from './typed-roles.ts'

/** Readings that are this much dearer than the plainest one are far-fetched. */
const LIKELY_WITHIN = 3
const MOST_COMBINATIONS = 400
const MOST_INTERPRETATIONS = 10

type Numbered = 'mrn' | 'phone' | 'phone-end' | 'email' | 'postcode' | 'username'
const NUMBERED: readonly Numbered[] = ['mrn', 'phone', 'phone-end', 'email', 'postcode', 'username']

/** All ways to read the tokens together that make sense, cheapest first. */
export function interpret(texts: readonly string[], roles: readonly (readonly Role[])[]): Interpretation[] {
  const found: { one: Interpretation; cost: number }[] = []
  const seen = new Set<string>()
  for (const combination of combinations(roles)) {
    for (const reading of assemble(texts, combination)) {
      const { understood: _, ...what } = reading.one
      const sign = JSON.stringify(what)
      if (seen.has(sign)) continue
      seen.add(sign)
      found.push(reading)
    }
  }
  // Sorting is stable: equal costs keep the order in which the token's own readings stood.
  found.sort((a, b) => a.cost - b.cost)
  const least = found[0]?.cost ?? 0
  return found
    .slice(0, MOST_INTERPRETATIONS)
    .map(({ one, cost }) => ({ ...one, likely: cost <= least + LIKELY_WITHIN }))
}

function combinations(roles: readonly (readonly Role[])[]): Role[][] {
  let all: Role[][] = [[]]
  for (const choices of roles) {
    const room = all.length * choices.length <= MOST_COMBINATIONS
    const taken = room ? choices : choices.slice(0, 1)
    all = all.flatMap((before) => taken.map((role) => [...before, role]))
  }
  return all
}

function assemble(texts: readonly string[], roles: readonly Role[]): { one: Interpretation; cost: number }[] {
  const birth = birthOf(roles)
  const numbered = numberedOf(roles)
  if (birth === 'senseless' || numbered === undefined) return []
  const names = texts.filter((_, i) => roles[i]?.is === 'name')
  const cost = roles.reduce((sum, role) => sum + role.cost, birth?.cost ?? 0)
  return nameReadings(names).map((reading) => {
    const identifiers = countIdentifiers(reading, birth !== undefined, numbered)
    return {
      cost: cost + reading.cost,
      one: {
        names: reading.words,
        ...(birth === undefined ? {} : { birth: birth.range }),
        ...(numbered['mrn'] === undefined ? {} : { mrn: numbered['mrn'] }),
        ...(numbered['phone'] === undefined ? {} : { phone: numbered['phone'] }),
        ...(numbered['phone-end'] === undefined ? {} : { phoneEnd: numbered['phone-end'] }),
        ...(numbered['email'] === undefined ? {} : { email: numbered['email'] }),
        ...(numbered['postcode'] === undefined ? {} : { postcode: numbered['postcode'] }),
        ...(numbered['username'] === undefined ? {} : { username: numbered['username'] }),
        understood: understoodAs(texts, roles, birth?.range.text),
        likely: true,
        identifiers,
        enough: identifiers >= 2,
      },
    }
  })
}

/** One value of each kind, or undefined when two tokens claim the same kind or nothing at all was said. */
function numberedOf(roles: readonly Role[]): Partial<Record<Numbered, string>> | undefined {
  const found: Partial<Record<Numbered, string>> = {}
  for (const role of roles) {
    if (!('value' in role)) continue
    if (found[role.is] !== undefined) return undefined
    found[role.is] = role.value
  }
  if (found.phone !== undefined && found['phone-end'] !== undefined) return undefined
  return roles.some((role) => !isPassedOver(role) && role.is !== 'unclear') ? found : undefined
}

function countIdentifiers(
  names: NameReading,
  born: boolean,
  numbered: Partial<Record<Numbered, string>>,
): number {
  const has = (kind: Numbered): number => (numbered[kind] === undefined ? 0 : 1)
  const unique = has('mrn') + has('email') + has('username')
  const named = names.words.length > 0 ? 1 : 0
  return named + (born ? 1 : 0) + has('phone') + has('phone-end') + has('postcode') + 2 * unique
}

function understoodAs(
  texts: readonly string[],
  roles: readonly Role[],
  born: string | undefined,
): Understood[] {
  const said: Understood[] = []
  let bornSaid = false
  roles.forEach((role, i) => {
    const text = texts[i] ?? ''
    if (role.is === 'name') said.push({ kind: 'name', text: begun(text) })
    else if (role.is === 'unclear' || role.is === 'no-such-day') said.push({ kind: role.is, text })
    else if (NUMBERED.some((kind) => kind === role.is)) said.push({ kind: role.is as Numbered, text })
    else if (!isPassedOver(role) && born !== undefined && !bornSaid) {
      said.push({ kind: born.length === 10 ? 'born' : 'born-in', text: born })
      bornSaid = true
    }
  })
  return said
}

/** Up to three Latin letters are shown as a beginning (`mar…`), because they find Maria too. */
function begun(text: string): string {
  return /^\p{Script=Latin}{1,3}$/u.test(text) ? `${text}…` : text
}
