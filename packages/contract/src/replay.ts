import {
  Assurance,
  AuditOutcome,
  CallState,
  Channel,
  Disposition,
  Language,
  Relationship,
} from '@portal-desk/domain'
import { z } from 'zod'
import { AuditPatient } from './audit.ts'
import { endpoint } from './endpoint.ts'
import { At, Id, Nothing } from './shared.ts'

const Words = z.array(z.string())

/** One thing that happened in a call or came of it, and where the call stood after it. */
export const Moment = z.strictObject({
  /** The number of its entry. */
  idx: At,
  at: At,
  by: z.enum(['agent', 'patient', 'desk']),
  who: z.string(),
  what: z.string(),
  more: Words,
  /** What the desk did by itself at once. */
  also: Words,
  outcome: AuditOutcome,
  mark: z.enum(['done', 'half', 'stopped', 'noted']),
  /** The call was closed by then. */
  after: z.boolean(),
  /** What whoever had the call saw then; empty where nothing new was shown. */
  saw: Words,
  /** What they could do from then on, what not yet, and what no more. */
  fresh: Words,
  notYet: Words,
  ended: Words,
  level: Assurance,
  until: At.optional(),
  /** Version of the rules. */
  policy: z.int().optional(),
  /** Whose call it was. */
  agent: z.string().optional(),
  /** Whose record was open, masked. */
  patient: AuditPatient.optional(),
  /** Which of the screens stood there; absent where none told anything of the account. */
  screen: z.int().min(0).optional(),
})
export type Moment = z.infer<typeof Moment>

/** A page of a call's replay, oldest first; that it was read is on the record before it leaves (L). */
export const getCallReplay = endpoint({
  app: 'console',
  access: { right: 'read-audit' },
  method: 'POST',
  key: false,
  path: '/api/call-replays',
  params: Nothing,
  body: z.strictObject({
    callId: Id,
    /** Only entries behind this one. */
    after: At.optional(),
  }),
  answer: z.strictObject({
    now: At,
    call: z.strictObject({
      openedAt: At,
      closedAt: At.optional(),
      state: CallState,
      channel: Channel,
      relationship: Relationship,
      language: Language,
      disposition: Disposition.optional(),
      /** Whose it is or was last. */
      agent: z.string(),
      patient: AuditPatient.optional(),
      /** Whom a representative called about. */
      about: AuditPatient.optional(),
    }),
    moments: z.array(Moment),
    screens: z.array(
      z.strictObject({
        causes: Words,
        ready: Words,
        missing: z.array(z.strictObject({ what: z.string(), why: z.string() })),
      }),
    ),
    /** Behind which entry the next page begins; absent where nothing follows. */
    next: At.optional(),
  }),
})
