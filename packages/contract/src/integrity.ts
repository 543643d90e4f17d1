import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { At, Id, Nothing } from './shared.ts'

const forReaders = { app: 'console', access: { right: 'read-audit' } } as const

/** A verification that ended, as a row. */
export const EndedVerification = z.strictObject({
  id: Id,
  startedAt: At,
  /** A colleague's short name, or what set it going where no person did. */
  by: z.string(),
  /** How many entries the log had. */
  entries: z.int(),
  state: z.enum(['whole', 'not-whole', 'stopped', 'broken-off']),
  label: z.string(),
})
export type EndedVerification = z.infer<typeof EndedVerification>

/** Whether the record can be trusted, on what that rests, and what is being checked now. No entry is read for it. */
export const getIntegrity = endpoint({
  ...forReaders,
  method: 'GET',
  path: '/api/integrity',
  params: Nothing,
  body: Nothing,
  answer: z.strictObject({
    now: At,
    verdict: z.strictObject({
      state: z.enum(['not-whole', 'never', 'unproved', 'whole']),
      title: z.string(),
      says: z.string(),
      doNow: z.string().optional(),
      /** The first things found wrong, where it is not whole. */
      found: z.array(z.strictObject({ where: z.string(), says: z.string() })),
    }),
    /** The newest checkpoint; absent before the first. */
    checkpoint: z
      .strictObject({
        size: z.int(),
        /** Base64. */
        root: z.string(),
        signedBy: z.string(),
        /** When it was put outside. */
        at: At.optional(),
        /** `behind`: the file outside does not end with it. `missing`: there is no such file. */
        outside: z.enum(['kept', 'not-yet', 'behind', 'missing']),
        /** `silent`: one is set up and did not sign this checkpoint. */
        witness: z.enum(['none', 'signed', 'silent']),
      })
      .optional(),
    running: z
      .strictObject({
        id: Id,
        startedAt: At,
        by: z.string(),
        /** Begun by whoever reads this, who alone may stop it. */
        mine: z.boolean(),
        from: z.int(),
        reached: z.int(),
        size: z.int(),
      })
      .optional(),
    /** Nothing is entered any more, so no check can be begun from here. */
    writesStopped: z.boolean(),
  }),
})

/** Verifications that ended, the newest first, a page at a time. */
export const listLogVerifications = endpoint({
  ...forReaders,
  method: 'GET',
  path: '/api/integrity/verifications/after/:verificationId',
  /** `beginning`, or the last row that was read. */
  params: z.strictObject({ verificationId: Id }),
  body: Nothing,
  answer: z.strictObject({
    now: At,
    rows: z.array(EndedVerification),
    /** The row behind which the next page begins; absent where nothing follows. */
    next: Id.optional(),
  }),
})

/** Begins to verify the whole log; where another verification runs, that one is shown. */
export const startLogVerification = endpoint({
  ...forReaders,
  method: 'POST',
  path: '/api/integrity/verifications',
  params: Nothing,
  body: Nothing,
  answer: z.strictObject({ begun: z.boolean(), done: z.string() }),
})

/** Stops the verification one began oneself. */
export const stopLogVerification = endpoint({
  ...forReaders,
  method: 'POST',
  path: '/api/integrity/verifications/:verificationId/stop',
  params: z.strictObject({ verificationId: Id }),
  body: Nothing,
  answer: z.strictObject({ done: z.string() }),
})
