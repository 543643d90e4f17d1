import type { ConsoleEndpoints } from '@portal-desk/contract'
import {
  BEFORE_CALL,
  type CallSession,
  callStateAt,
  FOLLOWED_FOR,
  isNamed,
  replay,
  replayedPatients,
  replayPage,
  replayViewed,
  wordsAt,
} from '@portal-desk/domain'
import { callOf } from '@portal-desk/store'
import type { UseCase } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'
import { mayAskFor } from './reader-of.ts'
import { replayEntries } from './replay-entries.ts'
import { namedAmong, shownPatients } from './shown-patients.ts'

/**
 * One call, entry by entry, with what the agent saw and could do, and what came of it afterwards. That it was replayed
 * is on the record before the first byte leaves (L, T1). A call about somebody too near to whoever reads, or a restricted
 * record, is not replayed at all: what stood on the page would tell what the name does not (V8, edge case 20).
 */
export const getCallReplay: UseCase<ConsoleEndpoints['getCallReplay']> = async (
  desk,
  { staff, body: { callId, after }, context, transact },
) => {
  if (!staff) throw new Stop('not-signed-in')
  const { read } = desk.store
  const row = await read.selectFrom('call_session').selectAll().where('id', '=', callId).executeTakeFirst()
  if (!row) throw new Stop('not-here')
  const call = callOf(row)
  const { clinic, policy } = desk.house()
  const until = Math.min(context.now, (call.closedAt ?? context.now) + FOLLOWED_FOR)
  const found = await replayEntries(read, { callId, after, from: call.openedAt, before: until + 1 })
  const start = found.before.reduce((state, entry) => replay(state, callId, [entry]).state, BEFORE_CALL)
  const { moments } = replay(start, callId, found.entries)
  const named = replayedPatients(call.patientId, moments).concat(call.aboutId ?? [])
  const shown = await shownPatients(read, staff, named)
  const shut = named.find((id) => !isNamed(shown.get(id)?.name ?? ''))
  if (shut !== undefined) await mayAskFor(read, staff, shut, transact)
  const agent = await read
    .selectFrom('staff')
    .select('name')
    .where('id', '=', call.staffId)
    .executeTakeFirst()
  await transact(async (unit) => {
    unit.record(replayViewed(callId, after !== undefined, namedAmong(shown.values())))
    return { answer: null }
  })
  const page = replayPage(moments, policy, wordsAt(context.now, clinic))
  const who = (name: 'patient' | 'about', id: string | undefined) => {
    const one = shown.get(id ?? '')
    return one ? { [name]: one } : {}
  }
  return {
    now: context.now,
    call: {
      ...factsOf(call),
      state: callStateAt(call, policy, context.now),
      agent: agent?.name ?? 'A colleague',
      ...who('patient', call.patientId),
      ...who('about', call.aboutId),
    },
    moments: page.moments.map(({ patientId, ...moment }) => ({ ...moment, ...who('patient', patientId) })),
    screens: page.screens,
    ...(found.next === undefined ? {} : { next: found.next }),
  }
}

const factsOf = ({ openedAt, closedAt, channel, relationship, language, disposition }: CallSession) => ({
  openedAt,
  ...(closedAt === undefined ? {} : { closedAt }),
  channel,
  relationship,
  language,
  ...(disposition ? { disposition } : {}),
})
