import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { seconds } from '@portal-desk/domain'
import { consoleApp } from '../../src/console-app.ts'
import type { Desk } from '../../src/desk.ts'
import type { TestClient } from '../client.ts'
import { newestReport, report, settle } from '../inactive-steps.ts'
import { john, maria } from '../people.ts'
import { callAbout, reset, verifiedCall } from '../steps.ts'
import { giveLogin, PAIR, putPair, secondMaria } from '../two-logins.ts'
import { consoleEndpoints as api, type World } from '../world.ts'
import { type Sent, watchedStore } from './watched-store.ts'

/** A desk in the middle of its day, whose statements are watched from here on. */
export type Day = {
  world: World
  desk: Desk
  marta: TestClient
  ines: TestClient
  patientId: string
  /** A call that is verified, and one that only was opened. */
  verified: string
  open: string
  pairId: string
  reportId: string
  sent: () => Sent[]
  end: () => Promise<void>
}

/** Somebody of every kind that a page may have to show; the mails wait. */
export async function beginDay(world: World): Promise<Day> {
  const [stays = '', goes = ''] = await world.addPatients(maria(), secondMaria(), john())
  await giveLogin(world, stays)
  await giveLogin(world, goes)
  await putPair(world, stays, goes)
  await world.desk.outbox?.stop()
  const [marta, ines] = [await world.staff(), await world.staff('ines')]
  const aboutJohn = await callAbout(marta, 'john smith 3/4/1971')
  await report(marta, aboutJohn, 'dormant')
  await settle(ines, await newestReport(ines), { verdict: 'dismiss', reason: 'wrong-patient' })
  await report(marta, aboutJohn, 'moved')
  const reportId = await newestReport(ines)
  const verified = await verifiedCall(marta)
  await marta.call(api.applyRemedy, { params: { callId: verified }, body: reset })
  const { callId: open } = (await marta.call(api.openCall, { body: { channel: 'phone' } })).body
  const { store, sent } = watchedStore(world.desk.store)
  const desk = { ...world.desk, store }
  const server = await listening(consoleApp(desk, undefined).listen(0, '127.0.0.1'))
  // What they do next is noted in their sessions again.
  world.clock.pass(seconds(5))
  for (const client of [marta, ines]) client.moveTo(`http://127.0.0.1:${portOf(server)}`)
  return {
    world,
    desk,
    marta,
    ines,
    patientId: stays,
    verified,
    open,
    pairId: PAIR,
    reportId,
    sent,
    end: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port
const listening = (server: Server): Promise<Server> =>
  new Promise((resolve) =>
    server.listening ? resolve(server) : server.once('listening', () => resolve(server)),
  )
