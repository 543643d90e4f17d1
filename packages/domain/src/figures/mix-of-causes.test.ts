import { expect, test } from 'vitest'
import { minutes } from '../shared/instant.ts'
import type { FigureCall } from './figure-call.ts'
import { causesOfCalls, mixOfCauses } from './mix-of-causes.ts'

const call = (id: string, signedInAt?: number): FigureCall => ({
  id,
  openedAt: 0,
  closedAt: minutes(6),
  disposition: 'resolved',
  signedInAt,
  checked: true,
  passed: true,
  calledAgain: false,
  verifiedLater: false,
})
const page = (callId: string, causes: string) => ({ callId, object: `screen:${causes};ready=freeze` })

test('domain §8 the mix of causes, counted by hand: what the first page named, and how many were in on the line', () => {
  const causes = causesOfCalls([
    { callId: 'a', object: undefined },
    page('a', ''),
    page('a', 'LOCKED_OUT=certain,WRONG_PASSWORD=likely'),
    page('a', 'MAIL_IN_SPAM_OR_DELAYED=likely'),
    page('b', 'LOCKED_OUT=certain'),
    page('other', 'ON_HOLD=certain'),
  ])
  const now = { calls: [call('a', minutes(3)), call('b', minutes(9)), call('c')], causes }
  const was = { calls: [call('b'), call('d')], causes }
  expect(mixOfCauses(now, was)).toEqual([
    { cause: 'LOCKED_OUT', part: 1, of: 2, ofCalls: { part: 2, of: 3 }, before: { part: 1, of: 2 } },
    { cause: 'WRONG_PASSWORD', part: 1, of: 1, ofCalls: { part: 1, of: 3 }, before: { part: 0, of: 2 } },
  ])
})

test('no percentage under 20 calls with a cause, and no middle under five that signed in', () => {
  const calls = Array.from({ length: 20 }, (_, n) => call(`call-${n}`, minutes(n)))
  const causes = causesOfCalls(calls.map(({ id }) => page(id, 'LINK_EXPIRED=certain')))
  const none = { calls: [], causes }
  const [all] = mixOfCauses({ calls, causes }, { calls: calls.slice(0, 20), causes })
  expect(all).toMatchObject({ cause: 'LINK_EXPIRED', part: 7, of: 20, percent: 35 })
  expect([all?.ofCalls.percent, all?.before.percent]).toEqual([100, 100])
  expect(all?.toSignedIn?.median).toBe(minutes(9.5))
  const [fewer] = mixOfCauses({ calls: calls.slice(1), causes }, none)
  expect(fewer).not.toHaveProperty('percent')
  expect(fewer?.before).toEqual({ part: 0, of: 0 })
  expect(mixOfCauses({ calls: calls.slice(0, 4), causes }, none)[0]).not.toHaveProperty('toSignedIn')
})
