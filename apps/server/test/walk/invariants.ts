import { expect } from 'vitest'
import { verifyStoredLog } from '../../src/audit/verify-stored-log.ts'
import { secretBytes } from '../../src/crypto.ts'
import { loadKeys } from '../../src/settings/keys.ts'
import type { TestClient } from '../client.ts'
import { birthOfMaria } from '../people.ts'
import { consoleEndpoints as api, portalEndpoints as portal } from '../world.ts'
import { picture, type Real } from './walk-world.ts'

export type Picture = Awaited<ReturnType<typeof picture>>
const onFile = ['30417', 'Alder', '0188', 'maria.garcia@', 'maria.lopez@', 'Chen', '2026-05']

/** 4 no change without its entry. */
export async function hasEntries(r: Real, before: Picture): Promise<void> {
  const after = await picture(r)
  if (after.rows !== before.rows) expect(after.entries).toBeGreaterThan(before.entries)
}

/** 2 staff never see a secret of a patient; 3 what is on file never leaves for the comparison. */
export function isUnheard({ heard }: Real, secrets: readonly string[]): void {
  const all = heard.join('\n')
  for (const value of secrets) expect(all).not.toContain(value)
  // The digits of a code that is read out may happen to be those of a phone.
  const uncoded = all.replaceAll(/\b\d{16}\b/g, '')
  for (const value of onFile) expect(uncoded).not.toContain(value)
}

const ways = ['resend-invitation', 'send-reset-link', 'unlock-and-send-reset-link', 'reactivate']
const reasons: Record<string, string> = {
  'resend-invitation': 'first-time',
  reactivate: 'patient-returned',
}

/** Of the remedies that send a link at least one is ready; it is pressed. */
export async function sendAnything(agent: TestClient, params: { callId: string }): Promise<void> {
  const page = await agent.call(api.getWorkspace, { params })
  const ready = page.body.remedies?.find(({ state, remedy }) => state === 'ready' && ways.includes(remedy))
  const reason = reasons[ready?.remedy ?? ''] ?? 'forgot-password'
  const done = await agent.call(api.applyRemedy, {
    params,
    body: { remedy: ready?.remedy, input: { reason, confirm: false } } as never,
  })
  expect([ready?.remedy, done.status, done.problem?.refusal]).toEqual([ready?.remedy, 200, undefined])
}

/** At the counter with a photo ID: a colleague opens the record that a search finds first. */
export async function atCounter(agent: TestClient, text: string): Promise<{ callId: string }> {
  const { body: params } = await agent.call(api.openCall, { body: { channel: 'counter' } })
  const { body: found } = await agent.call(api.searchPatients, { body: { ...params, text } })
  await agent.call(api.chooseRecord, {
    params,
    body: { patientId: found.hits[0]?.patientId ?? '', searchText: text },
  })
  const seen = await agent.call(api.recordPhotoId, { params, body: { document: 'passport', sure: true } })
  expect(seen.body).toMatchObject({ level: 'strong' })
  return params
}

/** The link that came opens to a password, and the password to the portal. */
export async function getsIn({ world }: Real, token: string): Promise<void> {
  const password = 'seven green umbrellas dancing'
  const visitor = await world.visitor()
  const chosen = await visitor.call(portal.choosePassword, {
    body: { token, birthDate: birthOfMaria, password },
  })
  expect(chosen.body.result).toBe('saved')
  const username = chosen.body.result === 'saved' ? chosen.body.username : ''
  const inside = await visitor.call(portal.signInPatient, { body: { username, password } })
  expect(inside.body.result).toBe('signed-in')
}

/** The trail is whole, also by what was signed outside the database. */
export async function provesItself({ world }: Real): Promise<void> {
  const { store, vault, settings, checkpoints } = world.desk
  await checkpoints.publish()
  const { signing } = loadKeys(settings.dataDir, secretBytes)
  const report = await verifyStoredLog(store, vault, [signing.verifier], settings.checkpointFile)
  expect(report.findings).toEqual([])
  expect(report.outsideCheckpoints).toBeGreaterThan(0)
}
