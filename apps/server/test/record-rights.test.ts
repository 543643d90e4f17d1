import { consoleEndpoints, type Endpoint } from '@portal-desk/contract'
import { hasRight, Role } from '@portal-desk/domain'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Answer } from './client.ts'
import { engines } from './engines.ts'
import { john, maria } from './people.ts'
import { beginCall, type Kind, kinds, leaveOwn, make, type Place, putSites } from './record-rights/place.ts'
import { presses } from './record-rights/presses.ts'
import { type Cells, type Row, table } from './record-rights/table.ts'
import { hers } from './showing/place.ts'
import { employ } from './staff-steps.ts'
import { giveLogin, PAIR, putPair } from './two-logins.ts'
import { startWorld, type World } from './world.ts'

const rows = (Object.entries(table) as [Row, Cells | 'no record'][]).filter(
  (row): row is [Row, Cells] => row[1] !== 'no record',
)
/** All that a rule about a record may say; whatever else stops a press is not about whose it is. */
const aboutRecords = new Set(
  rows
    .flatMap(([, { stops }]) =>
      Object.values(stops).map((stop) => (typeof stop === 'string' ? stop : stop.says)),
    )
    .concat('no-right'),
)

/** What the one table of rights and the rows say that somebody of this role is told. */
function expected(role: Role, kind: Kind, [name, { right, stops, hides }]: [Row, Cells]): string {
  const { access } = consoleEndpoints[name.split(' ')[0] as keyof typeof consoleEndpoints] as Endpoint
  if (typeof access === 'object' && !hasRight(role, access.right)) return 'no-right'
  if (right && !hasRight(role, right)) return 'no-right'
  const stop = stops[kind]
  const says = typeof stop === 'object' ? (hasRight(role, stop.unless) ? undefined : stop.says) : stop
  const hidden = hides?.[kind]
  const seen = typeof hidden === 'object' ? hasRight(role, hidden.unless) : !hidden
  return says ?? (seen ? 'free' : 'hidden')
}

function told({ status, problem, body }: Answer<unknown>, hides: Cells['hides']): string {
  const code = problem?.refusal?.code ?? problem?.type
  if (code !== undefined && aboutRecords.has(code)) return code
  if ([400, 401, 404, 429].includes(status) || status >= 500) return `${status} ${code}`
  return hides && !hers.test(JSON.stringify(body)) ? 'hidden' : 'free'
}

describe.each(engines)('S10 S18 every role at every kind of record on %s', (engine) => {
  let world: World
  let patientId: string
  let anyCall: string
  beforeAll(async () => {
    world = await startWorld(engine, { proxies: '127.0.0.1' })
    const elsewhere = [{ use: 'home' as const, lines: ['7 Oak Lane'], postcode: '30420' }]
    const [her = '', other = ''] = await world.addPatients(maria(), john({ addresses: elsewhere }))
    patientId = her
    await giveLogin(world, her)
    await putPair(world, her, other)
    for (const role of Role.options) await employ(world, role, role)
    await putSites(
      world,
      Role.options.map((role) => `staff-${role}`),
    )
    anyCall = await beginCall(await world.staff(), patientId)
  })
  afterAll(() => world.stop())

  const cells = Role.options.flatMap((role) => kinds.map((kind) => ({ role, kind })))
  test.each(cells)('$role, $kind', async ({ role, kind }) => {
    const client = await world.staff(role)
    client.address = `10.0.${Role.options.indexOf(role)}.${kinds.indexOf(kind)}`
    const staffId = `staff-${role}`
    await make(world, patientId, staffId)
    const callId = await beginCall(client, patientId)
    const ownId = await leaveOwn(world, patientId, anyCall, staffId)
    await make(world, patientId, staffId, kind)
    const place: Place = { client, patientId, callId, pairId: PAIR, ownId }
    const seen: Record<string, string> = {}
    for (const [name, press] of Object.entries(presses))
      seen[name] = told(await press(place), (table[name as Row] as Cells).hides)
    expect(seen).toEqual(Object.fromEntries(rows.map((row) => [row[0], expected(role, kind, row)])))
  })
})
