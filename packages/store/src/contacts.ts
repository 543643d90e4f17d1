import type { ContactPoint } from '@portal-desk/domain'
import type { Db, Tx } from './dialect.ts'
import { contactOf } from './tables/patient-rows.ts'

/** Contacts in use, in the order of the chart, with how many patients have the same value. */
export const contactRows = (db: Db | Tx, patientId: string) =>
  db
    .selectFrom('patient_contact as c')
    .selectAll('c')
    .select((eb) =>
      eb
        .selectFrom('patient_contact as o')
        .whereRef('o.folded', '=', 'c.folded')
        .where('o.ended_at', 'is', null)
        .select(eb.fn.countAll<number>().as('n'))
        .as('shared_by'),
    )
    .where('c.patient_id', '=', patientId)
    .where('c.ended_at', 'is', null)
    .orderBy('c.rank')
    .limit(20)

/** The same as the rules know them, without what the mail servers said of an address. */
export const readContacts = async (db: Db, patientId: string): Promise<ContactPoint[]> =>
  (await contactRows(db, patientId).execute()).map((row) => contactOf(row, Number(row.shared_by)))
