import { fileUsername } from '../directory/file-username.ts'
import { makeUsername } from '../make-username.ts'
import { accountColumns } from '../tables/account-rows.ts'
import { typedName } from '../typed-name.ts'
import { accountOf, type Carriers, factsOf, mustChangeAccount } from './hands.ts'

export const accountChanges: Carriers<
  'create-account' | 'set-account' | 'set-password' | 'end-patient-sessions'
> = {
  async 'create-account'(hands, _change, made) {
    const { tx, dialect, vault, context } = hands
    const { patient, clinic } = factsOf(hands)
    made.accountId = vault.newId()
    made.username = await makeUsername(tx, vault, patient.names)
    await fileUsername(tx, dialect, patient.id, patient, made.username)
    await tx
      .insertInto('portal_account')
      .values({
        id: made.accountId,
        patient_id: patient.id,
        username: made.username,
        lifecycle: 'invited',
        lock_kind: 'none',
        hold: 'none',
        credential: 'none',
        contact: 'unverified',
        language: patient.language ?? clinic.language,
        failed_sign_ins: 0,
        created_at: context.now,
        version: 1,
      })
      .execute()
    made.accounts.set(made.accountId, 1)
  },

  async 'set-account'(hands, { set }, made) {
    const { tx, vault, facts } = hands
    await mustChangeAccount(
      made,
      tx
        .updateTable('portal_account')
        .set((eb) => ({ ...accountColumns(set), version: eb('version', '+', 1) }))
        .where('id', '=', accountOf(hands, made))
        .returning(['id', 'version'])
        .executeTakeFirst(),
    )
    // The count ends for the typed name as well, or whoever just chose a password would still have to wait (P6).
    if (set.failedSignIns === 0 && facts?.account) {
      const name = typedName(vault, facts.account.username)
      await tx.deleteFrom('throttle').where('name_hash', '=', name).execute()
    }
  },

  async 'set-password'(hands, { hash }, made) {
    await mustChangeAccount(
      made,
      hands.tx
        .updateTable('portal_account')
        .set((eb) => ({
          password_hash: hash,
          password_set_at: hands.context.now,
          version: eb('version', '+', 1),
        }))
        .where('id', '=', accountOf(hands, made))
        .returning(['id', 'version'])
        .executeTakeFirst(),
    )
  },

  async 'end-patient-sessions'(hands, _change, made) {
    await hands.tx.deleteFrom('patient_session').where('person_id', '=', accountOf(hands, made)).execute()
  },
}
