import { minutes } from '@portal-desk/domain'
import { expect } from 'vitest'
import { settleChanges } from '../src/contact-changes/settle-changes.ts'
import type { TestClient } from './client.ts'
import type { Engine } from './engines.ts'
import { maria } from './people.ts'
import { enrol, type reset, verifiedCall } from './steps.ts'
import {
  consoleEndpoints as api,
  CHOSEN,
  PASSWORD,
  portalEndpoints as portal,
  startWorld,
  type World,
} from './world.ts'

export const OLD = 'maria.garcia@example.org'
export const NEW = 'maria.new@example.net'
export const order = (email = NEW) =>
  ({
    remedy: 'start-contact-change',
    input: { reason: 'work-or-school', email, confirm: false },
  }) as const
export const stop = {
  remedy: 'cancel-contact-change',
  input: { reason: 'wrong-contact', confirm: false },
} as const

/** María with a login, an agent and a supervisor at work; both sign in anew when much time passes. */
export type Place = { world: World; marta: TestClient; ines: TestClient; username: string; patientId: string }

export async function placeWithMaria(engine: Engine): Promise<Place> {
  const world = await startWorld(engine)
  const [patientId = ''] = await world.addPatients(maria())
  const marta = await world.staff()
  const username = await enrol(world, marta, CHOSEN)
  const ines = await world.staff('ines')
  world.clock.pass(minutes(3))
  return { world, marta, ines, username, patientId }
}

/** What is done on the way of a new address, by desk, supervisor and whoever reads a mail. */
export function changeSteps(place: Place) {
  /** Three answers and a call-back: strong by phone. */
  async function strongByPhone(): Promise<string> {
    const callId = await verifiedCall(place.marta)
    await place.marta.call(api.startCallBack, { params: { callId } })
    await place.marta.call(api.endCallBack, { params: { callId }, body: { outcome: 'answered' } })
    return callId
  }
  async function atCounter(): Promise<string> {
    const { callId } = (await place.marta.call(api.openCall, { body: { channel: 'counter' } })).body
    const searchText = 'maria garcia 3/12/1984'
    await place.marta.call(api.chooseRecord, {
      params: { callId },
      body: { patientId: place.patientId, searchText },
    })
    await place.marta.call(api.recordPhotoId, {
      params: { callId },
      body: { document: 'passport', sure: true },
    })
    return callId
  }
  async function approved(callId: string, email = NEW): Promise<void> {
    await place.marta.call(api.askApproval, { params: { callId }, body: order(email) })
    const [request] = (await place.ines.call(api.getApprovals)).body.waiting
    await place.ines.call(api.settleApproval, {
      params: { approvalId: request?.id ?? '' },
      body: { verdict: 'approve' },
    })
    await place.marta.call(api.reauthenticateStaff, { body: { password: PASSWORD } })
  }
  const press = (callId: string, body: ReturnType<typeof order> | typeof stop | typeof reset) =>
    place.marta.call(api.applyRemedy, { params: { callId }, body })
  async function started(callId: string, email = NEW): Promise<void> {
    await approved(callId, email)
    const answer = await press(callId, order(email))
    expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  }
  const tokenOf = async (path: string): Promise<string> => {
    const found = new RegExp(`/${path}#([A-Za-z0-9_-]{20,})`)
    return (await place.world.mails()).flatMap(({ text }) => found.exec(text)?.[1] ?? []).at(-1) ?? ''
  }
  const pages = { 'new-address': 'proof', 'not-for-me': 'not-for-me', 'stop-change': 'stop' } as const
  const answer = async (path: keyof typeof pages, token?: string) => {
    const body = { page: pages[path], token: token ?? (await tokenOf(path)) }
    return (await (await place.world.visitor()).call(portal.answerChange, { body })).body
  }
  const page = async (callId: string) =>
    (await place.marta.call(api.getWorkspace, { params: { callId } })).body
  /** After a time that staff sessions do not outlast. */
  const later = async (wait: number): Promise<void> => {
    place.world.clock.pass(wait)
    await settleChanges(place.world.desk)
    place.marta = await place.world.staff()
    place.ines = await place.world.staff('ines')
  }
  const lastMail = async () => {
    const mail = (await place.world.mails()).at(-1)
    return mail && { to: mail.to.join(), text: mail.text }
  }
  return { strongByPhone, atCounter, approved, press, started, tokenOf, answer, page, later, lastMail }
}
