import type { AccountPatch, PatientRecord } from '@portal-desk/domain'
import type { TestClient } from './client.ts'
import type { Engine } from './engines.ts'
import { maria } from './people.ts'
import { consoleEndpoints as api, CHOSEN, PASSWORD, startWorld, type World } from './world.ts'

export const PAIR = 'pair-of-maria'
/** How María is found by her second chart alone, under the name she had before. */
export const BY_SECOND = 'maria lopez 3/12/1984'
export const SECOND_MAILBOX = 'maria.lopez@example.org'

/** María as her other chart has her: another name and mailbox, the same home, phone, clinician. */
export const secondMaria = (over: Partial<PatientRecord> = {}): PatientRecord => ({
  ...maria(),
  sourceKey: 'maria-again',
  identifiers: [{ kind: 'mrn', value: '419-0256' }],
  names: [{ use: 'current', family: 'López', given: ['María', 'Elena'] }],
  contacts: [
    { kind: 'phone', value: '(555) 555-0188', use: 'mobile' },
    { kind: 'email', value: SECOND_MAILBOX, use: 'home' },
  ],
  ...over,
})

export type TwoLogins = {
  world: World
  ines: TestClient
  /** The record and login that a test keeps, and those that it retires. */
  stays: { patientId: string; username: string }
  goes: { patientId: string; username: string }
  keep: 'a' | 'b'
}

/** Gives a patient a login in use, with the password that everybody chooses here. */
export async function giveLogin(world: World, patientId: string, set: AccountPatch = {}): Promise<string> {
  const hash = await world.desk.passwords.hash(CHOSEN)
  await world.act(async (unit) => {
    const facts = await unit.factsFor(patientId)
    const active = { lifecycle: 'active', credential: 'set', contact: 'verified', ...set } as const
    await unit.carryOut(
      {
        changes: [
          { change: 'create-account' },
          { change: 'set-account', set: active },
          { change: 'set-password', hash },
        ],
        messages: [],
        audit: [],
      },
      facts,
    )
  })
  const { username } = await world.desk.store.read
    .selectFrom('portal_account')
    .select('username')
    .where('patient_id', '=', patientId)
    .executeTakeFirstOrThrow()
  return username
}

/** Puts two records on the list as a pair that matching found. */
export async function putPair(world: World, one: string, other: string, id = PAIR): Promise<'a' | 'b'> {
  const [a = '', b = ''] = [one, other].sort()
  await world.act(async (unit) => {
    await unit.tx
      .insertInto('possible_duplicate')
      .values({
        id,
        patient_a: a,
        patient_b: b,
        state: 'suspected',
        source: 'rule',
        flagged_at: unit.context.now,
        score: 178,
        version: 1,
      })
      .execute()
    unit.record({ action: 'import.batch', outcome: 'done' })
  })
  return a === one ? 'a' : 'b'
}

/** A desk with a patient on two charts, a login in use on each, and a supervisor who has just given her password. */
export async function deskWithTwoLogins(
  engine: Engine,
  options: Parameters<typeof startWorld>[1] = {},
): Promise<TwoLogins> {
  const world = await startWorld(engine, options)
  const [stays = '', goes = ''] = await world.addPatients(maria(), secondMaria())
  const usernames = [await giveLogin(world, stays), await giveLogin(world, goes)]
  const keep = await putPair(world, stays, goes)
  const ines = await world.staff('ines')
  await ines.call(api.reauthenticateStaff, { body: { password: PASSWORD } })
  return {
    world,
    ines,
    keep,
    stays: { patientId: stays, username: usernames[0] ?? '' },
    goes: { patientId: goes, username: usernames[1] ?? '' },
  }
}

export const consolidate = ({ ines, keep }: Pick<TwoLogins, 'ines' | 'keep'>) =>
  ines.call(api.consolidateLogins, { params: { pairId: PAIR }, body: { keep } })

export const undo = (ines: TestClient, consolidationId: string) =>
  ines.call(api.undoConsolidation, { params: { consolidationId }, body: { reason: 'wrong-survivor' } })

/** A login as it is stored, without the counter of its changes. */
export async function loginOf(world: World, username: string) {
  const { version: _, ...row } = await world.desk.store.read
    .selectFrom('portal_account')
    .selectAll()
    .where('username', '=', username)
    .executeTakeFirstOrThrow()
  return row
}
