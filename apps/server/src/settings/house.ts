import { Clinic, usualWeek, wordedClinic } from '@portal-desk/domain'
import {
  type Db,
  type House,
  policyInForce,
  publishedWordings,
  type Store,
  type Tx,
  wordsAsOf,
} from '@portal-desk/store'

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

/** The clinic as it was set up: what it says of itself where it never worded anything. */
export async function usualClinic(db: Db | Tx, portalOrigin: string): Promise<Clinic> {
  const named = await db
    .selectFrom('setting')
    .select('value')
    .where('name', '=', 'clinic')
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  const clinic = named ? Clinic.parse(JSON.parse(named.value)) : unnamedClinic(portalOrigin)
  return { ...clinic, portalOrigin }
}

/** The clinic in its own words, those in force or those of an instant, ms UTC. */
export async function clinicInForce(db: Db | Tx, portalOrigin: string, at?: number): Promise<Clinic> {
  const [usual, [worded]] = await Promise.all([
    usualClinic(db, portalOrigin),
    at === undefined ? publishedWordings(db, 'clinic', 1) : wordsAsOf(db, 'clinic', at).then((one) => [one]),
  ])
  return worded ? wordedClinic(usual, worded.words, worded.version) : usual
}

/** Reads what the clinic decided and is called; what was never set has its default. */
export async function readHouse(store: Store, portalOrigin: string): Promise<House> {
  const [clinic, policy] = await Promise.all([
    clinicInForce(store.read, portalOrigin),
    policyInForce(store.read),
  ])
  return { clinic, policy }
}
