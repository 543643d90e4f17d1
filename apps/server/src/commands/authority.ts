import { AuthorityKind, type AuthorityOnChart } from '@portal-desk/domain'
import { importAuthorities } from '@portal-desk/store'
import { z } from 'zod'
import type { Settings } from '../settings/settings.ts'
import { recordCommand } from './record-command.ts'
import { recordWithMrn } from './record-with-mrn.ts'
import { withStore } from './with-store.ts'

export type AuthorityOptions = {
  for: string
  by: string
  limited?: boolean
  from?: string
  until?: string
  remove?: boolean
}

const isDay = (day: string | undefined): boolean => day === undefined || z.iso.date().safeParse(day).success

/**
 * `desk authority`: puts on file that one patient may act for another, where the directory does not say it, e.g. after
 * the records office has seen the papers. Who is no patient comes with a FHIR RelatedPerson instead (V1).
 */
export async function putAuthority(
  settings: Settings,
  typed: string,
  options: AuthorityOptions,
): Promise<number> {
  const kind = AuthorityKind.safeParse(typed)
  const { from, until } = options
  const wrong = !kind.success
    ? `${typed} is no authority; there are ${AuthorityKind.options.join(', ')}.`
    : !isDay(from) || !isDay(until)
      ? 'A day is written YYYY-MM-DD, e.g. 2027-06-30.'
      : from && until && until < from
        ? 'It would end before it begins; mend one of the two days.'
        : options.by.trim() === options.for.trim()
          ? 'Nobody needs authority over their own record.'
          : undefined
  if (wrong || !kind.success) return refuse(wrong)
  return withStore(settings, async (parts) => {
    const { read } = parts.store
    const representative = await recordWithMrn(read, options.by)
    const patient = await recordWithMrn(read, options.for)
    if (typeof representative === 'string') return refuse(representative)
    if (typeof patient === 'string') return refuse(patient)
    if (representative.source !== patient.source)
      return refuse('The two records come from different directories; import it from the one of the patient.')
    const authority: AuthorityOnChart = {
      source: patient.source,
      sourceKey: `desk:${kind.data}:${representative.source_key}:${patient.source_key}`,
      representativeKey: representative.source_key,
      patientKey: patient.source_key,
      kind: kind.data,
      scope: options.limited ? 'limited' : 'full',
      ...(from ? { startsOn: from } : {}),
      ...(until ? { endsOn: until } : {}),
      active: !options.remove,
    }
    await recordCommand(parts, async ({ tx, record }) => {
      await importAuthorities(tx, parts.vault, [authority])
      record({
        action: options.remove ? 'authority.removed' : 'authority.put',
        outcome: 'done',
        reason: kind.data,
        patient: patient.id,
        object: `patient:${representative.id}`,
      })
    })
    console.log(
      options.remove
        ? `Taken away. ${options.by} does not act for ${options.for} by this any more.`
        : `Noted. ${options.by} may act for ${options.for}: ${kind.data}${until ? `, until ${until}` : ''}.`,
    )
    return 0
  })
}

function refuse(why: string | undefined): number {
  console.error(`${why} Nothing changed.`)
  return 1
}
