import { samePostcode, sameStreet } from '@portal-desk/matching'
import { hasRight, type Role } from '../call/roles.ts'
import type { PatientRecord } from '../directory/patient-record.ts'
import type { Refusal } from '../refusal.ts'
import { homesOf } from '../verify/items-on-record.ts'

/** How near a record is to the member of staff who has it open (V8). */
export type Nearness = { kind: 'own' } | { kind: 'household' } | { kind: 'coworker'; sameTeam: boolean }
/** A record of a site at which this member of staff does not work (S18). */
export type Elsewhere = { kind: 'elsewhere'; site: string }
/** How a record stands to whoever has it open: of another site, and then nothing else counts, or near. */
export type Closeness = Nearness | Elsewhere

/**
 * A record of another site is for somebody there (S18). Nobody works on their own record or on one of their household; a
 * coworker's is for a senior of another team (V8, edge case 21). A team that nobody named is taken for the same one.
 */
export function closenessBlock(closeness: Closeness | undefined, role: Role): Refusal | undefined {
  switch (closeness?.kind) {
    case 'elsewhere':
      return { code: 'site', site: closeness.site }
    case 'own':
      return { code: 'own-record' }
    case 'household':
      return { code: 'same-household' }
    case 'coworker':
      return !closeness.sameTeam && hasRight(role, 'close-records') ? undefined : { code: 'coworker' }
    default:
      return undefined
  }
}

type Home = Pick<PatientRecord, 'addresses'>

/** Whether two people have a home in common: same street line and postcode, as addresses are compared everywhere. */
export const shareHome = (one: Home, other: Home): boolean =>
  homesOf(one).some((a) =>
    homesOf(other).some(
      (b) =>
        samePostcode(a.postcode ?? '', b.postcode ?? '') && sameStreet(a.lines[0] ?? '', b.lines[0] ?? ''),
    ),
  )
