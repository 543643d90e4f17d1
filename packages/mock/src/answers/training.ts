import { hasRight } from '@portal-desk/domain'
import { staffOf } from '../call-facts.ts'
import { MockStop } from '../problems.ts'
import type { MockWorld } from '../world.ts'
import type { Answers } from './answer.ts'
import { sessionOf } from './sign-in.ts'

function goTo(world: MockWorld, training: boolean) {
  world.training = training
  return sessionOf(world)
}

export const trainingAnswers: Answers<
  'enterTraining' | 'leaveTraining' | 'startTrainingOver' | 'getTraining'
> = {
  enterTraining(world) {
    const { id } = staffOf(world)
    const open = [...world.calls.values()].some((call) => call.staffId === id && call.closedAt === undefined)
    if (open) throw new MockStop('refused', { refusal: { code: 'close-calls-first' } })
    return goTo(world, true)
  },

  leaveTraining: (world) => goTo(world, false),

  startTrainingOver(world) {
    if (!hasRight(staffOf(world).role, 'manage-staff')) throw new MockStop('no-right')
    return { done: 'Training is new again. What was practised is gone.' }
  },

  getTraining(world) {
    if (!world.training) throw new MockStop('not-here')
    return {
      now: world.now(),
      callers: [
        {
          id: 'invitation-ran-out',
          who: 'María Elena García rings from the bus and is in a hurry.',
          speaks: 'es',
          knows: [{ what: 'ZIP code', answer: '30417' }],
          wrong: 'Her invitation ran out.',
        },
      ],
      mails: [
        {
          id: 'training-mail-0001',
          at: world.now(),
          to: 'maria.garcia@example.org',
          subject: `Your portal access – ${world.clinic.name}`,
          text: `Choose a password:\n${world.clinic.portalOrigin}/training/link#AAAAAAAAAAAAAAAAAAAAAA`,
        },
      ],
    }
  },
}
