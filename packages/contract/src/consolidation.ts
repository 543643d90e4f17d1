import { KeptLogin, reasoned, UndoConsolidationReason } from '@portal-desk/domain'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { At, Id, Nothing } from './shared.ts'

const OfPair = z.strictObject({ pairId: Id })

/** One of a pair's two logins, as the one that would stay. */
export const ConsolidationChoice = z.strictObject({
  keep: KeptLogin,
  username: z.string(),
  /** How that login stands, in words. */
  state: z.string(),
  /** What happens, in order, if this one stays. */
  effects: z.array(z.string()),
  /** Why it cannot be done now, and what to do about it. */
  blocked: z.string().optional(),
})
export type ConsolidationChoice = z.infer<typeof ConsolidationChoice>

/** Two logins that became one and may become two again. */
export const ConsolidationDone = z.strictObject({
  id: Id,
  pairId: Id,
  at: At,
  /** "you", or the short name of a colleague. */
  by: z.string(),
  /** Surname and initial, birth year. */
  who: z.string(),
  born: z.string(),
  retired: z.string(),
  survivor: z.string(),
  /** Until when it may be taken back. */
  undoUntil: At,
  /** Whoever reads it may take it back. */
  mayUndo: z.boolean(),
})
export type ConsolidationDone = z.infer<typeof ConsolidationDone>

/** What consolidating the logins of a pair would do, and what was done with them or lately by whoever reads it. */
export const getConsolidation = endpoint({
  app: 'console',
  method: 'GET',
  path: '/api/duplicates/:pairId/consolidation',
  access: { right: 'approve' },
  params: OfPair,
  body: Nothing,
  answer: z.strictObject({
    /** Both, or none where a record has no login; the first one is suggested. */
    choices: z.array(ConsolidationChoice),
    /** How long it could be taken back, in words: "30 days". */
    undoFor: z.string(),
    /** That of this pair first, then the newest of whoever reads it. */
    done: z.array(ConsolidationDone),
  }),
})

/** Makes one login of two; needs the own password again (S4). */
export const consolidateLogins = endpoint({
  app: 'console',
  method: 'POST',
  path: '/api/duplicates/:pairId/consolidation',
  access: { right: 'consolidate' },
  params: OfPair,
  body: z.strictObject({ keep: KeptLogin }),
  answer: z.strictObject({ consolidationId: Id, done: z.string() }),
})

/** Makes two logins of one again, each as it was; needs the own password again (S4). */
export const undoConsolidation = endpoint({
  app: 'console',
  method: 'POST',
  path: '/api/consolidations/:consolidationId/undo',
  access: { right: 'consolidate' },
  params: z.strictObject({ consolidationId: Id }),
  body: reasoned(UndoConsolidationReason, {}),
  answer: z.strictObject({ done: z.string() }),
})

/** Goes on in a call with the record that its own leads to (edge case 36). */
export const followRecord = endpoint({
  app: 'console',
  method: 'POST',
  path: '/api/calls/:callId/survivor',
  access: { right: 'work-calls' },
  params: z.strictObject({ callId: Id }),
  body: Nothing,
  answer: z.strictObject({ callId: Id }),
})
