import fc from 'fast-check'
import { type FarAnswer, type ReportParts, writeReport } from '../../mailbox/write-report.ts'

const answers: fc.Arbitrary<FarAnswer> = fc.oneof(
  fc.record({
    kind: fc.constant('status' as const),
    action: fc.constantFrom('failed' as const, 'delayed' as const, 'delivered' as const),
    status: fc.constantFrom('5.1.1', '5.7.1', '4.2.2', '5.2.2', '2.0.0', '5.0.0'),
    said: fc.string({ maxLength: 40 }),
  }),
  fc.constant<FarAnswer>({ kind: 'complaint' }),
  fc.constant<FarAnswer>({ kind: 'auto-reply' }),
)

/** Where to cut into a text, as a share of its length. */
const place = fc.double({ min: 0, max: 1, noNaN: true })
const tokens = [
  '\r\n\r\n',
  '\n',
  '--report-of-the-far-side\r\n',
  '--report-of-the-far-side--',
  'Status: 5.1.1\r\n',
  'Action: failed\r\n',
  'Content-Type: multipart/report; boundary=x\r\n',
  'Content-Type: message/rfc822\r\n\r\n',
  'Content-Transfer-Encoding: base64\r\n',
  '=?utf-8?B?____?=',
  '\u0000',
  '\u00ff\u00fe',
  ';charset="x-nowhere"',
  '__proto__: 1\r\n',
]
type Mutation = (text: string) => string
const at = (text: string, share: number): number => Math.floor(share * text.length)

const mutations: fc.Arbitrary<Mutation> = fc.oneof(
  fc.tuple(place, place).map(
    ([a, b]): Mutation =>
      (text) => {
        const [from, to] = [at(text, Math.min(a, b)), at(text, Math.max(a, b))]
        return text.slice(0, from) + text.slice(to)
      },
  ),
  fc.tuple(place, fc.constantFrom(...tokens)).map(
    ([a, token]): Mutation =>
      (text) =>
        text.slice(0, at(text, a)) + token + text.slice(at(text, a)),
  ),
  fc.tuple(place, fc.integer({ min: 0, max: 255 })).map(
    ([a, byte]): Mutation =>
      (text) =>
        text.slice(0, at(text, a)) + String.fromCharCode(byte) + text.slice(at(text, a) + 1),
  ),
  fc.tuple(place, place).map(
    ([a, b]): Mutation =>
      (text) => {
        const piece = text.slice(at(text, Math.min(a, b)), at(text, Math.max(a, b)))
        return text + piece
      },
  ),
  fc.constant<Mutation>((text) => text.replaceAll('\r\n', '\n')),
  fc.tuple(place).map(
    ([a]): Mutation =>
      (text) =>
        text.slice(0, at(text, a)),
  ),
)

/** Reports of every kind, cut, doubled, with bytes changed and fields strewn in. */
export const mutatedReports = (parts: ReportParts): fc.Arbitrary<Buffer> =>
  fc.tuple(answers, fc.array(mutations, { minLength: 1, maxLength: 6 })).map(([answer, steps]) =>
    Buffer.from(
      steps.reduce((text, step) => step(text), writeReport(answer, parts).toString('latin1')),
      'latin1',
    ),
  )
