import { AuditGroup, AuditOutcome, AuditWhen, UncoverReason } from '@portal-desk/domain'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { At, Id, Nothing } from './shared.ts'
import { SiteChoice } from './sites.ts'

/** What is asked for of the trail; what is absent may be anything. */
export const AuditAsk = z.strictObject({
  staffId: Id.optional(),
  what: AuditGroup.optional(),
  outcome: AuditOutcome.optional(),
  when: AuditWhen.optional(),
  patientId: Id.optional(),
  callId: Id.optional(),
  site: Id.optional(),
})
export type AuditAsk = z.infer<typeof AuditAsk>

/** Whose record an entry is about, masked; without a name where it is too near to whoever reads, or restricted. */
export const AuditPatient = z.strictObject({ id: Id, name: z.string(), born: z.string() })
export type AuditPatient = z.infer<typeof AuditPatient>

/** One entry as a row. */
export const AuditRow = z.strictObject({
  idx: At,
  at: At,
  /** A colleague's name, the patient, or the desk itself. */
  who: z.string(),
  what: z.string(),
  /** Why, where the entry has a reason that has words. */
  reason: z.string().optional(),
  patient: AuditPatient.optional(),
  /** In which call, where it was in one. */
  callId: Id.optional(),
  outcome: AuditOutcome,
})
export type AuditRow = z.infer<typeof AuditRow>

const forReaders = { app: 'console', access: { right: 'read-audit' } } as const

/** A page of the trail, newest first; that it was read is on the record before it leaves (L). */
export const listAudit = endpoint({
  ...forReaders,
  method: 'POST',
  key: false,
  path: '/api/audit-lists',
  params: Nothing,
  body: z.strictObject({
    ask: AuditAsk,
    /** A chart number in place of a patient, as somebody says or reads it. */
    mrn: z.string().trim().min(1).max(40).optional(),
    /** Only entries before this one. */
    before: At.optional(),
  }),
  answer: z.strictObject({
    now: At,
    rows: z.array(AuditRow),
    /** Before which entry the next page begins; absent where nothing follows. */
    next: At.optional(),
    /** How many entries the log has. */
    entries: At,
    /** From when on entries are kept, where older ones were pruned. */
    keptSince: At.optional(),
    /** Who was asked for, also by chart number; absent where nobody has that number. */
    patient: AuditPatient.optional(),
    /** When the call that was asked for was opened. */
    callOpenedAt: At.optional(),
    /** Everybody who may have acted; with the first page alone. */
    people: z.array(z.strictObject({ id: Id, name: z.string() })),
    /** The sites at which whoever reads works; with the first page alone, where the clinic has any. */
    sites: z.array(SiteChoice).optional(),
  }),
})

const ofEntry = z.strictObject({ entry: z.string().regex(/^\d{1,15}$/) })

/** One entry with all its fields in words and as it was recorded; personal details are covered. */
export const getAuditEntry = endpoint({
  ...forReaders,
  method: 'GET',
  path: '/api/audit-entries/:entry',
  params: ofEntry,
  body: Nothing,
  answer: z.strictObject({
    now: At,
    row: AuditRow,
    /** What whoever acted was at the clinic. */
    role: z.string().optional(),
    /** The same in the words of the patient's story, where it stands there. */
    story: z.string().optional(),
    reason: z.string().optional(),
    level: z.string().optional(),
    /** What was acted on, as `kind:id`. */
    object: z.string().optional(),
    call: z.strictObject({ id: Id, openedAt: At.optional() }).optional(),
    request: z.string(),
    /** The address it came from, as a keyed hash. */
    client: z.string(),
    /** The very text that was hashed. */
    recorded: z.string(),
    details: z.array(z.strictObject({ name: z.string(), label: z.string(), erased: z.boolean() })),
    /** Why whoever reads may uncover none of them. */
    whyNot: z.string().optional(),
  }),
})

/** Uncovers one detail for a reason; that it was is on the record before it is told. Nothing of it is remembered. */
export const uncoverDetail = endpoint({
  ...forReaders,
  method: 'POST',
  key: false,
  path: '/api/audit-entries/:entry/uncovering',
  params: ofEntry,
  body: z.strictObject({
    name: z.string().regex(/^[A-Za-z][A-Za-z0-9._-]{0,39}$/),
    reason: UncoverReason,
    /** Which question, which request; in a few words. */
    which: z.string().trim().max(60).optional(),
  }),
  answer: z.strictObject({ value: z.string(), until: At }),
})
