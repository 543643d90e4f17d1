import { expect } from 'vitest'
import { newestReport, report, settle, undo } from '../inactive-steps.ts'
import type { Model, Step } from './model.ts'
import type { Real } from './walk-world.ts'

/** For any caller, also one whom nobody has checked; nothing changes by it. */
const reportHer: Step = {
  name: 'report her as inactive',
  may: (m) => m.record,
  async run(m, r) {
    const { status, problem } = await report(await r.agent(), m.callId ?? '', 'moved')
    const known = m.reported || m.inactive !== undefined
    if (status !== 200 && problem?.refusal?.code !== 'already-reported') return
    expect(status === 200).toBe(!known)
    if (status === 200) m.reported = true
  },
}

const confirm: Step = {
  name: 'a supervisor confirms it',
  may: (m) => m.reported,
  async run(m, r) {
    const ines = await r.agent('ines')
    const id = await newestReport(ines)
    expect((await settle(ines, id, { verdict: 'confirm' })).status).toBe(200)
    for (const link of m.links) link.ended = true
    Object.assign(m, { reported: false, inactive: id, code: undefined, letter: undefined, change: 'none' })
  },
}

const setAside: Step = {
  name: 'a supervisor sets it aside',
  may: (m) => m.reported,
  async run(m, r) {
    const ines = await r.agent('ines')
    const answer = { verdict: 'dismiss', reason: 'wrong-patient' } as const
    expect((await settle(ines, await newestReport(ines), answer)).status).toBe(200)
    m.reported = false
  },
}

/** Puts the record back as it was: the password is the one before. */
async function putBack(m: Model, r: Real): Promise<void> {
  expect((await undo(await r.agent('ines'), m.inactive ?? '')).status).toBe(200)
  m.inactive = undefined
}
const undoIt: Step = { name: 'a supervisor undoes it', may: (m) => m.inactive !== undefined, run: putBack }

export const inactiveSteps: readonly Step[] = [reportHer, confirm, setAside, undoIt, undoIt]
