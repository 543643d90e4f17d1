import { type IncomingMessage, request as overHttp, type RequestOptions } from 'node:http'
import { request as overTls } from 'node:https'
import { text } from 'node:stream/consumers'

const PATIENCE = 3_000
const PATH = '/add-checkpoint'

/** What a witness answered; `body` is a cosignature, or the size that it signed last. */
export type WitnessSaid = { status: number; body: string }
export type AskWitness = (body: string) => Promise<WitnessSaid>

/**
 * Asks the witness at this address.
 * @param url `https:`, `http:` of this machine, or `unix:/path`
 * @throws what the network throws; an answer that does not come within three seconds is an error too
 */
export const askWitness =
  (url: URL): AskWitness =>
  (body) =>
    new Promise((resolve, reject) => {
      const how: RequestOptions = {
        method: 'POST',
        signal: AbortSignal.timeout(PATIENCE),
        headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Content-Length': Buffer.byteLength(body) },
      }
      const take = (answer: IncomingMessage): void => {
        text(answer).then((said) => resolve({ status: answer.statusCode ?? 0, body: said }), reject)
      }
      const sent =
        url.protocol === 'unix:'
          ? overHttp({ ...how, socketPath: url.pathname, path: PATH }, take)
          : (url.protocol === 'https:' ? overTls : overHttp)(new URL(PATH, url), how, take)
      sent.on('error', reject)
      sent.end(body)
    })
