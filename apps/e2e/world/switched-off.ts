import { openOwnStore } from '../../server/src/settings/open-own-store.ts'
import type { Settings } from '../../server/src/settings/settings.ts'

/** Somebody of the sample who moved away and whose login was switched off: nobody of the guide is like that. */
export type SwitchedOff = { name: string; birthDate: string; email: string; username: string }

type Chart = {
  names: { family?: string; given: string[] }[]
  birthDate?: string
  contacts: { kind: string; value: string }[]
}

/**
 * The first such person who speaks English and whom nobody in the list looks like. Who that is depends on the day:
 * the sample is made for the present.
 */
export async function findSwitchedOff(settings: Settings): Promise<SwitchedOff> {
  const { store } = await openOwnStore(settings, Date.now)
  try {
    const rows = await store.read
      .selectFrom('portal_account')
      .innerJoin('patient', 'patient.id', 'portal_account.patient_id')
      .select(['username', 'record', 'masked_name'])
      .where('inactive_reason', '=', 'moved')
      .where('language', '=', 'en')
      .orderBy('mrn')
      .execute()
    for (const { username, record, masked_name } of rows) {
      const alike = store.read.selectFrom('patient').select('id').where('masked_name', '=', masked_name)
      const { names, birthDate, contacts } = JSON.parse(record) as Chart
      const email = contacts.find(({ kind }) => kind === 'email')?.value
      const name = [...(names[0]?.given ?? []), names[0]?.family].filter(Boolean).join(' ')
      if (email && birthDate?.length === 10 && (await alike.execute()).length === 1)
        return { name, birthDate, email, username }
    }
    throw new Error('The sample has nobody whose login was switched off.')
  } finally {
    await store.close()
  }
}
