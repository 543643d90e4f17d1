import type { Right } from '@portal-desk/domain'
import { z } from 'zod'

/** Reading is GET; what changes something, or holds what a caller said, is POST, so that it stands in no address. */
export type Method = 'GET' | 'POST'
/** Who may call: anyone, a signed-in member of staff with a right (`true`: any role), or a signed-in patient. */
export type Access = 'anyone' | 'staff' | 'patient' | { right: Right }

/** What a page sends and a server reads as it arrives: a piece of a file, which is no JSON and no form. */
export const FileBody = z.custom<Blob | AsyncIterable<Uint8Array>>(
  (value) =>
    typeof value === 'object' && value !== null && (Symbol.asyncIterator in value || 'arrayBuffer' in value),
)

/** One route: its shape and who may use it. The server, the client and the mock are all typed by it. */
export type Endpoint<
  Params extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Answer extends z.ZodType = z.ZodType,
> = {
  app: 'console' | 'portal'
  method: Method
  /** Express path with `:name` parameters, which hold opaque ids only (S8). */
  path: string
  access: Access
  params: Params
  body: Body
  answer: Answer
  /** Every mutation but those of the session itself needs an Idempotency-Key (T2). */
  key: boolean
  status: 200 | 201
  /**
   * `pdf`: shown as a document of its own in a tab of its own; the answer holds it in base64 (S16). `file`: written piece
   * by piece as a download, never whole in memory; the answer holds its name, its type and the pieces. `preview`: a mail
   * as a page of its own that can do nothing; the answer holds its HTML (S16).
   */
  as?: 'pdf' | 'file' | 'preview'
  /** The body is a piece of a file, so many bytes at most, sent as `application/octet-stream`: `{ file }`. */
  takes?: { bytes: number }
  /** Belongs to the session itself, and is asked of the clinic's own desk in training as well. */
  ofSession?: true
  /** Its answer brings the cookie of a new session, which ends the one before (S3). */
  renews?: true
  /** How long the answer takes could tell who is known: it leaves at whole steps of time (P7). */
  evenTime?: true
}

/** Declares a route; `key` follows from the method unless the route only changes the session. */
export function endpoint<P extends z.ZodType, B extends z.ZodType, A extends z.ZodType>(
  spec: Omit<Endpoint<P, B, A>, 'key' | 'status'> & { key?: boolean; status?: 200 | 201 },
): Endpoint<P, B, A> {
  return { key: spec.method === 'POST', status: 200, ...spec }
}

/** What stands in the address of an endpoint, parsed. */
export type ParamsOf<E> = E extends Endpoint<infer P, infer _B, infer _A> ? z.infer<P> : never
/** What an endpoint is sent, parsed: defaults are filled in. */
export type BodyOf<E> = E extends Endpoint<infer _P, infer B, infer _A> ? z.infer<B> : never
/** What an endpoint answers where it is not a problem. */
export type AnswerOf<E> = E extends Endpoint<infer _P, infer _B, infer A> ? z.infer<A> : never
