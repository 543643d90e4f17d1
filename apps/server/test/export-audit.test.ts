import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { civilTime } from '@portal-desk/domain'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { daysBetween } from '../src/commands/days-between.ts'
import { type ExportAuditOptions, exportAudit } from '../src/commands/export-audit.ts'
import { engines } from './engines.ts'
import { callAbout, deskWithMaria } from './steps.ts'
import type { World } from './world.ts'

describe.each(engines)('desk audit export on %s', (engine) => {
  let world: World
  let callId: string
  let patientId: string
  const told = vi.spyOn(console, 'log').mockImplementation(() => undefined)
  const why = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  beforeEach(async () => {
    const desk = await deskWithMaria(engine)
    ;({ world, patientId } = desk)
    callId = await callAbout(desk.marta, 'maria garcia 3/12/1984')
  })
  afterEach(() => world.stop())

  const run = async (options: Partial<ExportAuditOptions>, name = 'audit.csv') => {
    const out = path.join(world.desk.settings.dataDir, name)
    const status = await exportAudit(world.desk.settings, { format: 'csv', out, ...options })
    return { out, status }
  }
  const exported = async () => (await world.trail()).filter((action) => action.startsWith('audit.exported'))

  test('entries of a record, a call or some days, to a new file of its owner, on the record as the command line', async () => {
    const { out, status } = await run({ call: callId })
    expect(status).toBe(0)
    expect(told).toHaveBeenLastCalledWith(`3 entries written to ${out}.`)
    expect(statSync(out).mode & 0o777).toBe(0o600)
    expect(readFileSync(out, 'utf8')).toMatch(/^entry,at,who.*\r\n.*Call: opened/s)
    const { out: hers } = await run({ format: 'fhir', mrn: '204-1187' }, 'hers.ndjson')
    expect(readFileSync(hers, 'utf8')).toContain(`"reference":"Patient/${patientId}"`)
    const { year } = civilTime(world.clock.now(), 'UTC')
    const { out: none } = await run({ format: 'ndjson', until: `${year - 1}-12-31` }, 'none.ndjson')
    expect(readFileSync(none, 'utf8')).toBe('')
    expect(await exported()).toHaveLength(3)
    const row = await world.desk.store.read
      .selectFrom('audit_entry')
      .select('actor')
      .where('action', '=', 'audit.exported')
      .orderBy('idx', 'desc')
      .limit(1)
      .executeTakeFirst()
    expect(row?.actor).toBe('command-line')
  })

  test('what cannot be written or is asked for wrongly leaves no file and no entry, in a sentence', async () => {
    const { out } = await run({})
    for (const [options, sentence] of [
      [{ out }, `${out} is there already. Nothing was exported.`],
      [{ mrn: '999-0000' }, 'No record has the MRN 999-0000. Nothing was exported.'],
      [
        { from: 'yesterday' },
        'The format is csv, ndjson or fhir, and a day is written YYYY-MM-DD. Nothing was exported.',
      ],
      [
        { from: '2026-11-28', until: '2026-11-01' },
        'The last day is before the first. Nothing was exported.',
      ],
    ] as const) {
      const { out: file, status } = await run(options, 'other.csv')
      expect([status, existsSync(file)]).toEqual([1, false])
      expect(why).toHaveBeenLastCalledWith(sentence)
    }
    expect(await exported()).toHaveLength(1)
  })
})

test('edge case 37 days are those of the clinic, the last one whole, also when its clocks change', () => {
  const zone = 'America/New_York'
  expect(daysBetween('2026-11-01', '2026-11-01', zone)).toEqual({
    from: Date.parse('2026-11-01T04:00Z'),
    before: Date.parse('2026-11-02T05:00Z'),
  })
  expect(daysBetween(undefined, undefined, zone)).toBeUndefined()
  expect(daysBetween('2026-11-01', undefined, zone)?.before).toBeGreaterThan(Date.parse('9999-12-31'))
})
