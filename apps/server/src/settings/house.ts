import { Clinic, usualWeek } from '@portal-desk/domain'
import { type House, policyInForce, type Store } from '@portal-desk/store'

/** A clinic nobody has named yet: neutral words until an administrator changes them. */
export const unnamedClinic = (portalOrigin: string): Clinic => ({
  name: 'Millbrook Clinic',
  phone: '(555) 555-0142',
  hours: { en: 'Monday to Friday, 8 am to 5 pm', es: 'lunes a viernes, de 8 a. m. a 5 p. m.' },
  timeZone: 'America/New_York',
  language: 'en',
  portalOrigin,
  week: usualWeek,
  accent: 'lake',
  version: 1,
})

/** Reads the newest of the clinic's words and the policy in force; what was never set has its default. */
export async function readHouse(store: Store, portalOrigin: string): Promise<House> {
  const named = await store.read
    .selectFrom('setting')
    .select('value')
    .where('name', '=', 'clinic')
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  const clinic = named ? Clinic.parse(JSON.parse(named.value)) : unnamedClinic(portalOrigin)
  return { clinic: { ...clinic, portalOrigin }, policy: await policyInForce(store.read) }
}
