import { days, hours } from '@portal-desk/domain'
import { importAuthorities } from '@portal-desk/store'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { tellAccessEnded } from '../src/proxy/tell-access-ended.ts'
import { engines } from './engines.ts'
import { maria } from './people.ts'
import { enrol } from './steps.ts'
import { CHOSEN, startWorld, type World } from './world.ts'

describe.each(engines)('edge case 3 access that ends by age, on %s', (engine) => {
  let world: World
  let childId: string
  /** The child turns eighteen `inDays` from now. */
  async function family(inDays: number, over: { kind?: 'parent' | 'proxy'; active?: boolean } = {}) {
    const birthday = new Date(world.clock.now() + days(inDays))
    const born = `${birthday.getUTCFullYear() - 18}${birthday.toISOString().slice(4, 10)}`
    const child = maria({
      sourceKey: 'leo',
      identifiers: [{ kind: 'mrn', value: '777-0001' }],
      names: [{ use: 'current', family: 'García', given: ['Leo'] }],
      birthDate: born,
      contacts: [],
    })
    childId = (await world.addPatients(child))[0] ?? ''
    await world.act(async ({ tx, record }) => {
      await importAuthorities(tx, world.desk.vault, [
        {
          source: 'test',
          sourceKey: 'leo-maria',
          representativeKey: 'maria',
          patientKey: 'leo',
          kind: 'parent',
          scope: 'full',
          active: true,
          ...over,
        },
      ])
      record({ action: 'authority.put', outcome: 'done', patient: childId, reason: 'parent' })
    })
  }
  const notices = async () =>
    (await world.mails()).filter(({ subject }) => /otra persona terminó/.test(subject))
  beforeEach(async () => {
    world = await startWorld(engine)
    await world.addPatients(maria())
    await enrol(world, await world.staff(), CHOSEN)
  })
  afterEach(() => world.stop())

  test('the parent is told once, at the address on file, without a name', async () => {
    await family(0)
    await tellAccessEnded(world.desk)
    await tellAccessEnded(world.desk)
    const [mail, ...more] = await notices()
    expect(more).toEqual([])
    expect(mail?.to).toEqual(['maria.garcia@example.org'])
    expect(mail?.text).not.toMatch(/Leo|Garc|María/)
    expect(await world.trail(childId)).toEqual(['authority.put', 'authority.aged-out'])
  })

  test('T3 two servers at once tell once', async () => {
    await family(0)
    await Promise.all([tellAccessEnded(world.desk), tellAccessEnded(world.desk)])
    expect(await notices()).toHaveLength(1)
    expect(await world.trail(childId)).toEqual(['authority.put', 'authority.aged-out'])
  })

  test.each([
    ['a day before the birthday', 1, {}],
    ['long after it', -31, {}],
    ['of an authority that rests on papers', 0, { kind: 'proxy' as const }],
    ['of one that was revoked', 0, { active: false }],
  ])('nobody is told %s', async (_, inDays, over) => {
    await family(inDays, over)
    world.clock.pass(hours(1))
    await tellAccessEnded(world.desk)
    expect(await notices()).toEqual([])
    expect(await world.trail(childId)).toEqual(['authority.put'])
  })
})
