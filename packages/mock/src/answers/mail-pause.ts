import { askResumeBlock, isAsked, resumeBlock, shortName } from '@portal-desk/domain'
import { staffOf } from '../call-facts.ts'
import { nameOfStaff } from '../mock-staff.ts'
import { MockStop } from '../problems.ts'
import type { MockPause, MockWorld } from '../world.ts'
import type { Answers } from './answer.ts'

const open = ({ resumedAt }: MockPause): boolean => resumedAt === undefined

function pausedMail(world: MockWorld, pause: MockPause) {
  const { id, pausedAt, askedBy, askedAt } = pause
  const asked = askedAt !== undefined && isAsked(pause, world.policy, world.now())
  return {
    id,
    since: pausedAt,
    ...(asked
      ? {
          asked: {
            by: shortName(nameOfStaff(askedBy ?? '')),
            at: askedAt,
            until: askedAt + world.policy.approvalLife,
          },
        }
      : {}),
  }
}

export const pausedMails = (world: MockWorld) =>
  world.pauses.filter(open).map((pause) => pausedMail(world, pause))

export const pausedProviders = (world: MockWorld) =>
  world.pauses.filter(open).map((pause) => ({
    ...pausedMail(world, pause),
    provider: pause.provider,
    peopleFailed: pause.peopleFailed,
    taken: 0,
    waiting: pause.peopleFailed,
    own: pause.askedBy === staffOf(world).id,
  }))

function pauseOf(world: MockWorld, id: string): MockPause {
  const pause = world.pauses.find((one) => one.id === id)
  if (!pause) throw new MockStop('not-here')
  return pause
}

export const mailPauseAnswers: Answers<'askResumeMail' | 'resumeMail'> = {
  askResumeMail(world, { params: { pauseId } }) {
    const pause = pauseOf(world, pauseId)
    const refusal = askResumeBlock(pause, world.policy, world.now())
    if (refusal) throw new MockStop('refused', { refusal })
    Object.assign(pause, { askedBy: staffOf(world).id, askedAt: world.now() })
    return { until: world.now() + world.policy.approvalLife }
  },
  resumeMail(world, { params: { pauseId } }) {
    const pause = pauseOf(world, pauseId)
    const refusal = resumeBlock(pause, staffOf(world), world.policy, world.now())
    if (refusal) throw new MockStop('refused', { refusal })
    pause.resumedAt = world.now()
    return { done: 'Mail goes out again. What had failed is sent once more.' }
  },
}
