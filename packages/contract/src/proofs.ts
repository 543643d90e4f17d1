import { ProofVerdict } from '@portal-desk/domain'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { At, Nothing } from './shared.ts'

const forReaders = { app: 'console', access: { right: 'read-audit' } } as const

/** The longest text that is read as a proof, in characters: one of ours has a few thousand. */
export const LONGEST_PROOF = 40_000

/** A file that proves one entry to somebody outside, without showing another; the own password again first (S4). */
export const proveEntry = endpoint({
  ...forReaders,
  method: 'POST',
  key: false,
  path: '/api/integrity/proofs',
  params: Nothing,
  body: z.strictObject({ index: z.int().min(0).max(999_999_999_999) }),
  answer: z.strictObject({ fileName: z.string(), proof: z.string() }),
})

/** Says what a proof file is worth against this log; it is read in memory and not kept. */
export const checkProof = endpoint({
  ...forReaders,
  method: 'POST',
  key: false,
  path: '/api/integrity/proof-checks',
  params: Nothing,
  body: z.strictObject({ text: z.string().max(LONGEST_PROOF) }),
  answer: z.strictObject({
    verdict: ProofVerdict,
    says: z.string(),
    /** What a good one proves. */
    proves: z.strictObject({ index: z.int(), action: z.string(), at: At, size: z.int() }).optional(),
  }),
})
