import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { At, Id, Nothing } from './shared.ts'
import { StaffSession } from './sign-in.ts'

const ofSession = { app: 'console', ofSession: true } as const

/** Goes to training: the session goes on there, under a new id, with no call open (S3). */
export const enterTraining = endpoint({
  ...ofSession,
  renews: true,
  method: 'POST',
  path: '/api/training/session',
  access: 'staff',
  key: false,
  params: Nothing,
  body: Nothing,
  answer: StaffSession,
})

/** Comes back to the clinic's own desk, under a new id. */
export const leaveTraining = endpoint({
  ...ofSession,
  renews: true,
  method: 'POST',
  path: '/api/training/session/end',
  access: 'staff',
  key: false,
  params: Nothing,
  body: Nothing,
  answer: StaffSession,
})

/** Throws away all that was practised, for everybody; who goes there next finds it new. */
export const startTrainingOver = endpoint({
  ...ofSession,
  method: 'POST',
  path: '/api/training/start-over',
  access: { right: 'manage-staff' },
  params: Nothing,
  body: Nothing,
  answer: z.strictObject({ done: z.string() }),
})

/** A made-up caller to play, with all that they can answer. */
export const TrainingCaller = z.strictObject({
  id: z.string(),
  who: z.string(),
  speaks: z.enum(['en', 'es']),
  knows: z.array(z.strictObject({ what: z.string(), answer: z.string() })),
  wrong: z.string(),
})
export type TrainingCaller = z.infer<typeof TrainingCaller>

/** What a patient would have got: a mail that went nowhere. */
export const TrainingMail = z.strictObject({
  id: Id,
  at: At,
  to: z.string(),
  subject: z.string(),
  text: z.string(),
})
export type TrainingMail = z.infer<typeof TrainingMail>

/** Whom to play in training, and the newest mails that patients would have got; nothing of it is outside of training. */
export const getTraining = endpoint({
  app: 'console',
  method: 'GET',
  path: '/api/training',
  access: 'staff',
  params: Nothing,
  body: Nothing,
  answer: z.strictObject({ now: At, callers: z.array(TrainingCaller), mails: z.array(TrainingMail) }),
})
