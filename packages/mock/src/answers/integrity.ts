import type { EndedVerification } from '@portal-desk/contract'
import {
  findingPlace,
  integrityVerdict,
  integrityWords,
  type LogVerification,
  seconds,
  verificationLabel,
  verifiedBy,
  verifyingWords,
  wordsAt,
} from '@portal-desk/domain'
import { staffOf } from '../call-facts.ts'
import { tell } from '../live.ts'
import { MOCK_ENTRIES } from '../mock-log.ts'
import { nameOfStaff } from '../mock-staff.ts'
import { MockStop } from '../problems.ts'
import type { MockWorld } from '../world.ts'
import type { Answers } from './answer.ts'

const PAGE = 20
/** A check of the mock takes so many steps of a second. */
const STEPS = 6

const runningIn = (world: MockWorld) => world.logVerifications.find(({ state }) => state === 'running')

/** Moves a check on, a step a second, until it is stopped or done. */
function goOn(world: MockWorld, one: LogVerification, step = 1): void {
  world.later(seconds(1), () => {
    if (one.state !== 'running') return
    one.reached = Math.round((one.size * step) / STEPS)
    if (step === STEPS) Object.assign(one, { state: 'whole', outside: 1, finishedAt: world.now() })
    else goOn(world, one, step + 1)
    tell(world, { event: 'integrity-changed', at: world.now() })
  })
}

export const integrityAnswers: Answers<
  'getIntegrity' | 'listLogVerifications' | 'startLogVerification' | 'stopLogVerification'
> = {
  getIntegrity(world) {
    const ended = world.logVerifications
    const lastWhole = ended.find(({ state, from }) => state === 'whole' && from === 0)
    const lastBroken = ended.find(({ state }) => state === 'not-whole')
    const facts = {
      agrees: true,
      ...(lastWhole ? { lastWhole } : {}),
      ...(lastBroken ? { lastBroken } : {}),
    }
    const state = integrityVerdict(facts)
    const running = runningIn(world)
    return {
      now: world.now(),
      verdict: {
        state,
        ...integrityWords(facts, MOCK_ENTRIES, wordsAt(world.now(), world.clinic)),
        found: (state === 'not-whole' ? (lastBroken?.findings ?? []) : []).map((finding) => ({
          where: findingPlace(finding),
          says: 'A column shown on the screens differs from the entry.',
        })),
      },
      checkpoint: {
        size: MOCK_ENTRIES,
        root: 'Jx0aVw7m3sQe9TtKLhP2cUyBdN4oRf61gZk8iWAEvY8=',
        signedBy: 'portal-desk.example/audit',
        at: world.now(),
        outside: 'kept',
        witness: 'none',
      },
      ...(running
        ? {
            running: {
              id: running.id,
              startedAt: running.startedAt,
              by: verifiedBy(running, nameOfStaff(running.staffId)),
              mine: running.staffId === staffOf(world).id,
              from: running.from,
              reached: running.reached,
              size: running.size,
            },
          }
        : {}),
      writesStopped: false,
    }
  },

  listLogVerifications(world, { params: { verificationId } }) {
    const ended = world.logVerifications.filter(({ state }) => state !== 'running')
    const from = verificationId === 'beginning' ? 0 : ended.findIndex(({ id }) => id === verificationId) + 1
    const page = ended.slice(from, from + PAGE)
    const next = ended.length > from + PAGE ? page.at(-1)?.id : undefined
    return {
      now: world.now(),
      rows: page.map((one) => ({
        id: one.id,
        startedAt: one.startedAt,
        by: verifiedBy(one, nameOfStaff(one.staffId)),
        entries: one.size,
        state: one.state as EndedVerification['state'],
        label: verificationLabel(one),
      })),
      ...(next ? { next } : {}),
    }
  },

  startLogVerification(world) {
    if (runningIn(world)) return { begun: false, done: verifyingWords.runs }
    const one: LogVerification = {
      id: world.newId(),
      cause: 'person',
      staffId: staffOf(world).id,
      state: 'running',
      from: 0,
      size: MOCK_ENTRIES,
      reached: 0,
      outside: 0,
      findingCount: 0,
      findings: [],
      startedAt: world.now(),
    }
    world.logVerifications.unshift(one)
    goOn(world, one)
    return { begun: true, done: verifyingWords.begun }
  },

  stopLogVerification(world, { params: { verificationId } }) {
    const mine = world.logVerifications.find(
      ({ id, staffId }) => id === verificationId && staffId === staffOf(world).id,
    )
    if (!mine) throw new MockStop('not-here')
    if (mine.state !== 'running') return { done: verifyingWords.ended }
    Object.assign(mine, { state: 'stopped', finishedAt: world.now() })
    return { done: verifyingWords.stopped }
  },
}
