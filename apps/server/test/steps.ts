import { consoleEndpoints as api, portalEndpoints } from '@portal-desk/contract'
import { expect } from 'vitest'
import type { TestClient } from './client.ts'
import type { Engine } from './engines.ts'
import { answersOfMaria, birthOfMaria, maria } from './people.ts'
import { startWorld, type World } from './world.ts'

/** What is pressed most: the first invitation, and a link for a forgotten password. */
export const invitation = {
  remedy: 'resend-invitation',
  input: { reason: 'first-time', confirm: false },
} as const
export const reset = {
  remedy: 'send-reset-link',
  input: { reason: 'forgot-password', confirm: false },
} as const

/** A desk with María on its charts and an agent at work. */
export async function deskWithMaria(
  engine: Engine,
): Promise<{ world: World; marta: TestClient; patientId: string }> {
  const world = await startWorld(engine)
  const [patientId = ''] = await world.addPatients(maria())
  return { world, marta: await world.staff(), patientId }
}

/** Opens a call and the record that the text finds; answers the call's id. */
export async function callAbout(client: TestClient, text: string): Promise<string> {
  const { body: call } = await client.call(api.openCall, { body: { channel: 'phone' } })
  const { callId } = call
  const found = await client.call(api.searchPatients, { body: { callId, text } })
  const patientId = found.body.hits?.[0]?.patientId ?? ''
  const chosen = await client.call(api.chooseRecord, {
    params: { callId },
    body: { patientId, searchText: text },
  })
  expect(chosen.status, JSON.stringify([found.body, chosen.body])).toBe(200)
  return callId
}

/** Answers the drawn prompts, rightly unless told otherwise. */
export async function answer(client: TestClient, callId: string, answers = answersOfMaria) {
  const drawn = await client.call(api.startVerification, { params: { callId } })
  const prompts = drawn.body.prompts ?? []
  const said = prompts.map(({ item }) => ({ item, said: answers[item] ?? '' }))
  return client.call(api.submitAnswers, { params: { callId }, body: { answers: said } })
}

/** A verified call about María. */
export async function verifiedCall(client: TestClient): Promise<string> {
  const callId = await callAbout(client, 'maria garcia 3/12/1984')
  const { body } = await answer(client, callId)
  expect(body).toMatchObject({ result: 'verified', level: 'standard' })
  return callId
}

/** Invites María and lets her choose a password; answers her username. */
export async function enrol(world: World, client: TestClient, password: string): Promise<string> {
  const callId = await verifiedCall(client)
  await client.call(api.applyRemedy, {
    params: { callId },
    body: invitation,
  })
  const token = await world.newestToken()
  const visitor = await world.visitor()
  const { body } = await visitor.call(portalEndpoints.choosePassword, {
    body: { token, birthDate: birthOfMaria, password },
  })
  expect(body.result).toBe('saved')
  await client.call(api.closeCall, { params: { callId }, body: { disposition: 'resolved' } })
  // The notice of the new password leaves now; later mails and a clock that runs on must not overtake it.
  await world.mails()
  return body.result === 'saved' ? body.username : ''
}
