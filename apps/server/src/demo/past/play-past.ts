import { dayOf, hours, type Instant, type PatientRecord, seconds } from '@portal-desk/domain'
import type { Recorded } from '@portal-desk/store'
import { findAnomalies } from '../../anomalies/find-anomalies.ts'
import { createDesk, createLog } from '../../create-desk.ts'
import { readableSecret } from '../../crypto.ts'
import type { Desk } from '../../desk.ts'
import { drawFromDay } from '../../reviews/draw-from-day.ts'
import { drawFrom } from '../../sample/draw.ts'
import type { SamplePatient } from '../../sample/sample-patient.ts'
import type { Settings } from '../../settings/settings.ts'
import { signInStaff } from '../../sign-in/sign-in-staff.ts'
import { createInnerMailbox, intoMailbox } from '../../training/inner-mailbox.ts'
import { onFile } from '../on-file.ts'
import { type Press, presserAt, visitorOf } from '../press.ts'
import { mailsLeft } from './mails-left.ts'
import { knowsAll, type PastCaller, pastCallers } from './past-callers.ts'
import { planPast } from './past-plan.ts'
import { playCall } from './play-call.ts'
import { recordUntil } from './record-until.ts'

export type Past = {
  seed: number
  /** From when on the desk had calls. */
  since: Instant
  now: Instant
  people: Iterable<SamplePatient>
  /** What happened to them since, in the order of time. */
  later: Recorded[]
  /** Whether somebody of the desk may help whoever has this chart. */
  mayHelp: (username: string, record: PatientRecord) => boolean
}

/**
 * Plays the calls of some weeks through the desk's own use cases, with a clock that is set to each of them, so that
 * figures, reviews, anomalies and simulations of a new demo have something to tell. What the patients did by themselves
 * meanwhile is recorded in its turn.
 */
export async function playPast(settings: Settings, past: Past): Promise<void> {
  let at = past.since
  const now = () => at
  const mailbox = createInnerMailbox()
  const log = createLog({ ...settings, logLevel: 'silent' })
  const desk = await createDesk(settings, now, log, { transport: intoMailbox(mailbox, now) })
  try {
    desk.outbox?.start()
    const { timeZone } = desk.house().clinic
    const draw = drawFrom(past.seed)
    const callers = pastCallers(draw, past.people)
    const password = readableSecret(20)
    const quick = await withOnePassword(desk, password)
    const visitor = visitorOf(quick)
    const atWork = staffOfDays(quick, password)
    const pass = async (least: number, most: number) => {
      await mailsLeft(desk)
      at += seconds(draw.whole(least / seconds(1), most / seconds(1)))
    }
    const newestLink = () => /\/link#([\w-]+)/.exec(mailbox.all()[0]?.text ?? '')?.[1]
    let last: PastCaller | undefined
    for (const { at: begins, kind, agent: name, again } of planPast(draw, past.since, past.now, timeZone)) {
      at = Math.max(at + seconds(5), begins)
      await recordUntil(desk, past.later, at)
      const mayBe = (record: PatientRecord) =>
        past.mayHelp(name, record) && (kind !== 'unsure' || knowsAll(record))
      const caller = again ? last : callers.next(kind, at, mayBe)
      if (!caller) continue
      last = caller
      const agent = await atWork(name, dayOf(at, timeZone).name)
      const patientId = (await onFile(desk, caller.record.sourceKey))?.id ?? ''
      await playCall({ kind, caller, patientId, agent, visitor, pass, newestLink, password })
      await mailsLeft(desk)
    }
    at = Math.min(dayOf(at, timeZone).before + hours(2), past.now)
    await recordUntil(desk, past.later, at)
    await findAnomalies(desk)
    await drawFromDay(desk)
    at = past.now
    await recordUntil(desk, past.later, at)
  } finally {
    await desk.close()
  }
}

/** One password for everybody of the past: nobody signs in with it again, and a hash is slow by intention. */
async function withOnePassword(desk: Desk, password: string): Promise<Desk> {
  const hash = await desk.passwords.hash(password)
  return {
    ...desk,
    passwords: { hash: async () => hash, matches: async (_stored, typed) => typed === password },
  }
}

/** Who works on a day has signed in on it. */
function staffOfDays(desk: Desk, password: string): (username: string, day: string) => Promise<Press> {
  const known = new Map<string, Press>()
  return async (username, day) => {
    const key = `${username} ${day}`
    const found = known.get(key)
    if (found) return found
    const press = await presserAt(desk, username)
    known.set(key, press)
    await press(signInStaff, {}, { username, password })
    return press
  }
}
