import { Assurance, DocumentType, ItemCode } from '@portal-desk/domain'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { At, Id, Nothing, SpokenText } from './shared.ts'

const OfCall = z.strictObject({ callId: Id })

/** One blind prompt: what to ask, in both languages, and how to type it. Never what is on file. */
export const Prompt = z.strictObject({
  item: ItemCode,
  label: z.string(),
  prompt: z.string(),
  ask: SpokenText,
  hint: z.string(),
})
export type Prompt = z.infer<typeof Prompt>

/** The other ways to prove who is calling, and whether they are open in this call (V2). */
export const Route = z.strictObject({
  /** `ready`, or `not-on-this-call` without a reason (domain §4, Settled). */
  callBack: z.enum(['ready', 'running', 'not-on-this-call']),
  /** Open whether or not there is an address to use. */
  link: z.enum(['ready', 'running', 'not-on-this-call']),
  photoId: z.enum(['ready', 'not-on-this-call']),
})

/** What the caller has earned in this call, until when, and by what (V6). */
export const Level = z.strictObject({
  level: Assurance,
  until: At.optional(),
  /** How it was reached, in words: "three answers", "call-back". */
  by: z.array(z.string()),
})
export type Level = z.infer<typeof Level>

/** The blind result: one shape for every outcome (V3). */
export const VerifyResult = z.strictObject({
  result: z.enum(['verified', 'not-verified', 'inconclusive']),
  level: Assurance,
  until: At.optional(),
  triesLeft: z.int().min(0),
  screen: z.string(),
  say: SpokenText,
})
export type VerifyResult = z.infer<typeof VerifyResult>

/** Draws the items of this call (again, after a set that did not match). Idempotent while a set is open. */
export const startVerification = endpoint({
  app: 'console',
  method: 'POST',
  path: '/api/calls/:callId/verification',
  access: { right: 'work-calls' },
  params: OfCall,
  body: Nothing,
  answer: z.strictObject({ prompts: z.array(Prompt), triesLeft: z.int() }),
})
/** Compares a drawn set; the answer never says which item was wrong (V3). */
export const submitAnswers = endpoint({
  app: 'console',
  method: 'POST',
  path: '/api/calls/:callId/verification/answers',
  access: { right: 'work-calls' },
  params: OfCall,
  body: z.strictObject({
    answers: z
      .array(z.strictObject({ item: ItemCode, said: z.string().max(200) }))
      .min(1)
      .max(9),
  }),
  answer: VerifyResult,
})
/** Shows the number that may be called, once it starts; the showing is audited and `phone on file` is spent (domain §4). */
export const startCallBack = endpoint({
  app: 'console',
  method: 'POST',
  path: '/api/calls/:callId/call-back',
  access: { right: 'work-calls' },
  params: OfCall,
  body: Nothing,
  answer: z.strictObject({ number: z.string() }),
})
/** How the call to the number on file ended. */
export const endCallBack = endpoint({
  app: 'console',
  method: 'POST',
  path: '/api/calls/:callId/call-back/end',
  access: { right: 'work-calls' },
  params: OfCall,
  body: z.strictObject({ outcome: z.enum(['answered', 'someone-else', 'no-answer']) }),
  answer: VerifyResult,
})
/** A photo ID that was looked at, and whether face and name are surely the same. */
export const recordPhotoId = endpoint({
  app: 'console',
  method: 'POST',
  path: '/api/calls/:callId/photo-id',
  access: { right: 'work-calls' },
  params: OfCall,
  body: z.strictObject({ document: DocumentType, sure: z.boolean() }),
  answer: VerifyResult,
})
/** A number-matching link, sent or not: the digits to say, and how it stands (domain §4). */
export const Confirmation = z.strictObject({
  state: z.enum(['waiting', 'matched', 'not-matched', 'nothing']),
  said: z.int(),
  until: At,
  agent: z.string(),
  say: SpokenText,
})
export type Confirmation = z.infer<typeof Confirmation>

/** Sends a link with three numbers to the address on file, if one may be used, and gives the digits to say. */
export const startConfirmation = endpoint({
  app: 'console',
  method: 'POST',
  path: '/api/calls/:callId/confirmation',
  access: { right: 'work-calls' },
  params: OfCall,
  body: Nothing,
  answer: Confirmation,
})
/** Nobody tapped: the link ends, and what to say is the same whatever became of it. */
export const stopConfirmation = endpoint({
  app: 'console',
  method: 'POST',
  path: '/api/calls/:callId/confirmation/end',
  access: { right: 'work-calls' },
  params: OfCall,
  body: Nothing,
  answer: Confirmation,
})
