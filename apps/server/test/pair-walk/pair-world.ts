import { bring, chart } from '../charts.ts'
import type { Engine } from '../engines.ts'
import { giveLogin } from '../two-logins.ts'
import { type Real, walkOn } from '../walk/walk-world.ts'
import { CHOSEN, startWorld } from '../world.ts'
import type { Login, PairModel, Side } from './pair-model.ts'

export const MAILBOXES: Record<Side, string> = {
  a: 'maria.garcia@example.org',
  b: 'maria.lopez@example.org',
}
const second = {
  name: [{ use: 'official', family: 'López', given: ['María', 'Elena'] }],
  telecom: [
    { system: 'phone', value: '(555) 555-0188', use: 'mobile' },
    { system: 'email', value: MAILBOXES.b },
  ],
}

/** One of the two charts as the EHR sends it now. */
export const chartOf = (side: Side, mergedInto?: Side): string =>
  chart(side, mergedInto ? { type: 'replaced-by', to: mergedInto } : undefined, side === 'a' ? {} : second)

/** One woman with two charts, and a login in use on each. */
export async function startPairWalk(engine: Engine): Promise<{ real: Real; model: PairModel }> {
  const real = await walkOn(await startWorld(engine))
  const { world } = real
  await bring(world, chartOf('a'), chartOf('b'))
  const patientId = async (side: Side): Promise<string> =>
    (
      await world.desk.store.read
        .selectFrom('patient')
        .select('id')
        .where('source_key', '=', side)
        .executeTakeFirstOrThrow()
    ).id
  const charts = { a: { patientId: await patientId('a') }, b: { patientId: await patientId('b') } }
  const login = async (at: Side): Promise<Login> => {
    const username = await giveLogin(world, charts[at].patientId)
    const { id } = await world.desk.store.read
      .selectFrom('portal_account')
      .select('id')
      .where('username', '=', username)
      .executeTakeFirstOrThrow()
    return {
      id,
      username,
      password: CHOSEN,
      at,
      lifecycle: 'active',
      held: false,
      failures: 0,
      lastFailure: 0,
    }
  }
  const logins = { a: await login('a'), b: await login('b') }
  const model: PairModel = {
    now: world.clock.now(),
    charts,
    logins,
    links: [],
    call: undefined,
    retired: undefined,
    merged: undefined,
    secrets: [],
  }
  return { real, model }
}
