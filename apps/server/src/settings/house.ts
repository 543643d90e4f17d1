import { Clinic, defaultPolicy, Policy } from '@portal-desk/domain'
import type { House, Store } from '@portal-desk/store'

/** A clinic nobody has named yet: neutral words until an administrator changes them. */
export const unnamedClinic = (portalOrigin: string): Clinic => ({
  name: 'Millbrook Clinic',
  phone: '(555) 555-0142',
  hours: { en: 'Monday to Friday, 8 am to 5 pm', es: 'lunes a viernes, de 8 a. m. a 5 p. m.' },
  timeZone: 'America/New_York',
  language: 'en',
  portalOrigin,
})

/** Reads the newest version of the clinic's words and policy; what was never set has its default. */
export async function readHouse(store: Store, portalOrigin: string): Promise<House> {
  const rows = await store.read
    .selectFrom('setting')
    .select(['name', 'value', 'version'])
    .where('name', 'in', ['clinic', 'policy'])
    .orderBy('version', 'desc')
    .limit(50)
    .execute()
  const newest = (name: string): unknown => {
    const row = rows.find((r) => r.name === name)
    return row ? JSON.parse(row.value) : undefined
  }
  const clinic = newest('clinic')
  const policy = newest('policy')
  return {
    clinic: { ...(clinic ? Clinic.parse(clinic) : unnamedClinic(portalOrigin)), portalOrigin },
    policy: policy ? Policy.parse(policy) : defaultPolicy,
  }
}
