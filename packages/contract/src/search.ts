import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Id, Nothing } from './shared.ts'

/** What a word was taken for, shown under the field. */
export const Understood = z.strictObject({
  kind: z.enum([
    'name',
    'born',
    'born-in',
    'mrn',
    'phone',
    'phone-end',
    'email',
    'postcode',
    'username',
    'no-such-day',
    'unclear',
  ]),
  text: z.string(),
})
/** Why a record is in the list; `stored` only for names, whose masked form is on the screen anyway. */
export const WhyMatched = z.strictObject({
  field: z.enum([
    'surname',
    'given',
    'former-surname',
    'former-given',
    'preferred-name',
    'near-surname',
    'near-given',
    'nickname',
    'birth-date',
    'birth-year',
    'mrn',
    'phone',
    'phone-end',
    'email',
    'postcode',
    'username',
  ]),
  typed: z.string(),
  stored: z.string().optional(),
})
/** A record, masked until it is opened: surname, initial, birth year, town (V11). */
export const MaskedHit = z.strictObject({
  patientId: Id,
  name: z.string(),
  born: z.string(),
  town: z.string(),
  why: z.array(WhyMatched),
  /** Hits with the same group number look alike; they open only after one more detail. */
  lookalikeGroup: z.int().optional(),
  needsThirdIdentifier: z.boolean(),
  deceased: z.boolean(),
  /** Somebody who acts for a patient and is none here. */
  withoutChart: z.boolean(),
  /** Found by a record that leads here: its login was retired, or its chart merged. */
  leadsHere: z.enum(['login-retired', 'chart-merged']).optional(),
  /** The site it belongs to, where whoever searches does not work there: then nothing else is told of it. */
  elsewhere: z.string().optional(),
  /** A colleague has an open call with this patient. */
  inCallWith: z.string().optional(),
})
export type MaskedHit = z.infer<typeof MaskedHit>

/** Finds records by two identifiers or more, masked; each search has its entry before its list leaves (V11, T1). */
export const searchPatients = endpoint({
  app: 'console',
  method: 'POST',
  path: '/api/search',
  access: { right: 'work-calls' },
  key: false,
  params: Nothing,
  body: z.strictObject({ callId: Id, text: z.string().max(200) }),
  answer: z.strictObject({
    understood: z.array(Understood),
    /** False: one more identifier is needed before anything is shown. */
    enough: z.boolean(),
    hits: z.array(MaskedHit),
    /** True when there are more than are shown. */
    more: z.boolean(),
  }),
})
