import { expect } from 'vitest'
import type { TestClient } from './client.ts'
import { changeSteps, type Place } from './contact-change-steps.ts'
import { consoleEndpoints as api, PASSWORD } from './world.ts'

export const PHONE = '(541) 555-0199'
type Input = { phone?: string; use?: 'mobile' | 'home' | 'work' }
export const order = ({ phone = '541 555 0199', use = 'mobile' }: Input = {}) =>
  ({
    remedy: 'start-phone-change',
    input: { reason: 'new-number', phone, use, confirm: false },
  }) as const

/** What is done on the way of a new phone, by desk and supervisor; the rest is as for an address. */
export function phoneSteps(place: Place) {
  const on = changeSteps(place)
  async function started(callId: string, input?: Input): Promise<void> {
    const asked = await place.marta.call(api.askApproval, { params: { callId }, body: order(input) })
    expect(asked.status, JSON.stringify(asked.body)).toBe(200)
    await place.ines.call(api.settleApproval, {
      params: { approvalId: asked.body.approvalId },
      body: { verdict: 'approve' },
    })
    await place.marta.call(api.reauthenticateStaff, { body: { password: PASSWORD } })
    const answer = await place.marta.call(api.applyRemedy, { params: { callId }, body: order(input) })
    expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  }
  const called = (callId: string, outcome: 'answered' | 'no-answer', client: TestClient = place.marta) =>
    client.call(api.endProofCall, { params: { callId }, body: { outcome } })
  /** The patient's phones on file, the first one first. */
  const phones = async () =>
    (
      await place.world.desk.store.read
        .selectFrom('patient_contact')
        .select(['value', 'use'])
        .where('patient_id', '=', place.patientId)
        .where('kind', '=', 'phone')
        .where('ended_at', 'is', null)
        .orderBy('rank')
        .execute()
    ).map(({ value, use }) => `${value} ${use}`)
  return { ...on, started, called, phones }
}
