import { isMany, none } from 'stream-chain/core'
import { jsonParser } from 'stream-json/core/parser.js'
import type { JsonToken } from './json-assembler.ts'
import type { ByteStream } from './peek.ts'

/** How a document stops being JSON: a wrong sign, an end that comes too early, brackets without end. */
export type JsonBreak = 'syntax' | 'cut-off' | 'too-deep'

/** The tokens of one chunk, and how far the file is read with it; `broken` comes with the last batch only. */
export type TokenBatch = { tokens: JsonToken[]; bytesRead: number; broken?: JsonBreak }

/** The tokenizer keeps one entry per open bracket, so a file of nothing but brackets must be stopped. */
const MAX_OPEN = 1000

/**
 * Cuts a JSON document into tokens while it is read, strings in pieces, so that nothing is ever held whole.
 * A document that is no JSON ends in a batch that says so; nothing is thrown for it.
 */
export async function* jsonTokens(stream: ByteStream): AsyncGenerator<TokenBatch> {
  const decoder = new TextDecoder()
  const parse = jsonParser({ packValues: false, streamValues: true })
  let open = 0

  /** Parses one piece into `tokens`; false where the tokenizer gives up. */
  const piece = (text: string | typeof none, tokens: JsonToken[]): boolean => {
    try {
      const output: unknown = parse(text as string)
      if (!isMany(output)) return true
      for (const token of output.values as JsonToken[]) {
        if (token.name === 'startObject' || token.name === 'startArray') open += 1
        if (token.name === 'endObject' || token.name === 'endArray') open -= 1
        tokens.push(token)
      }
      return true
    } catch {
      return false
    }
  }
  /** The tokenizer loses all tokens of a piece that breaks, so pieces end where objects end. */
  const pieces = (text: string, tokens: JsonToken[]): boolean =>
    text === '' || text.split(/(?<=\})/).every((part) => piece(part, tokens))

  let bytesRead = 0
  for await (const chunk of stream) {
    bytesRead += chunk.byteLength
    const tokens: JsonToken[] = []
    if (!pieces(decoder.decode(chunk, { stream: true }), tokens)) {
      yield { tokens, bytesRead, broken: 'syntax' }
      return
    }
    if (open > MAX_OPEN) {
      yield { tokens, bytesRead, broken: 'too-deep' }
      return
    }
    yield { tokens, bytesRead }
  }
  const tokens: JsonToken[] = []
  const whole = pieces(decoder.decode(), tokens) && piece(none, tokens) && open === 0
  yield whole ? { tokens, bytesRead } : { tokens, bytesRead, broken: 'cut-off' }
}
