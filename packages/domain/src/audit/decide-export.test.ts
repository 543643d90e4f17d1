import { describe, expect, test } from 'vitest'
import { noon } from '../verify/call-facts.fixture.ts'
import { refusalWords } from '../words/refusal-words.ts'
import { decideExport, type WantedExport } from './decide-export.ts'

const wanted = (over: Partial<WantedExport> = {}): WantedExport => ({
  id: 'one',
  format: 'csv',
  filter: { what: 'records', patientId: 'patient-1' },
  count: 43,
  asked: '{}',
  fresh: true,
  ...over,
})
const clinic = { now: noon, timeZone: 'UTC' }

describe('S11 the trail as a file', () => {
  test('names format, count and filter on the record; the very entries stay sealed', () => {
    expect(decideExport(wanted())).toEqual({
      changes: [],
      messages: [],
      audit: [
        {
          action: 'audit.exported',
          outcome: 'done',
          reason: 'csv entries:43 what:records patient',
          object: 'export:one',
          patient: 'patient-1',
          details: { asked: '{}' },
        },
      ],
    })
    expect(decideExport(wanted({ filter: {} }))).toMatchObject({
      audit: [{ reason: 'csv entries:43 everything' }],
    })
  })

  test('S4 not without the own password a moment ago, and the try is on the record', () => {
    expect(decideExport(wanted({ fresh: false }))).toEqual({
      refused: { code: 'reauthenticate' },
      audit: [
        { action: 'audit.exported', outcome: 'refused', reason: 'reauthenticate', patient: 'patient-1' },
      ],
    })
  })

  test('no more than one file holds: refused in a sentence that says what to do', () => {
    expect(decideExport(wanted({ count: 50_000 }))).not.toHaveProperty('refused')
    expect(decideExport(wanted({ count: 50_001 }))).toMatchObject({ refused: { code: 'too-many-entries' } })
    expect(refusalWords({ code: 'too-many-entries' }, clinic as never).agent).toBe(
      'One file holds 50,000 entries at most, and these are more. Nothing was exported. Take a shorter time or fewer kinds of entries.',
    )
  })
})
