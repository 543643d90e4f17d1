import { clinicPlaces, type Place, type WordingAbout } from '@portal-desk/domain'
import { placesOf } from '@portal-desk/mail'
import type { Db, Tx } from '@portal-desk/store'
import type { Desk } from '../desk.ts'
import { usualClinic } from '../settings/house.ts'

/** The places that may be worded, with what usually stands there. */
export const placesFor = async ({ settings }: Desk, db: Db | Tx, about: WordingAbout): Promise<Place[]> =>
  about === 'clinic' ? clinicPlaces(await usualClinic(db, settings.portalOrigin)) : placesOf(about)
