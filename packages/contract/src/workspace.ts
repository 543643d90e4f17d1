import {
  Assurance,
  CallState,
  Channel,
  Disposition,
  GlassReason,
  Language,
  Refusal,
  Relationship,
  RemedyId,
} from '@portal-desk/domain'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { RefusalWords } from './problem.ts'
import { At, Id, Nothing, SpokenText } from './shared.ts'
import { Confirmation, Level, Prompt, Route } from './verify.ts'

/** Evidence of a cause: plain words, with the time it speaks of. */
export const Evidence = z.strictObject({ at: At.optional(), text: z.string() })
/** One likely reason why the caller cannot get in, with its evidence and what to do (domain §5). */
export const Cause = z.strictObject({
  code: z.string(),
  headline: z.string(),
  confidence: z.enum(['certain', 'likely', 'possible']),
  evidence: z.array(Evidence),
  /** The remedy that Enter does, if one does; its label either way. */
  next: z.strictObject({ remedy: RemedyId.optional(), reason: z.string().optional(), label: z.string() }),
  say: SpokenText,
})
export type Cause = z.infer<typeof Cause>

/** One thing that stands in the way of a remedy, in words. */
export const Missing = z.strictObject({ refusal: Refusal, words: RefusalWords })
/** A remedy as its button shows it; all are always there, each at its own key (interface §1.1). */
export const RemedyState = z.strictObject({
  remedy: RemedyId,
  /** The digit that always means this remedy; remedies never move. */
  key: z.string(),
  label: z.string(),
  state: z.enum(['ready', 'needs-level', 'needs-person', 'wait', 'not-needed']),
  needs: Assurance,
  /** Everything in the way, first one first; empty when ready. */
  missing: z.array(Missing),
  /** The closed list of reasons to choose from; empty where none is asked. */
  reasons: z.array(z.strictObject({ code: z.string(), label: z.string() })),
  /** One sentence: what it does, and until when the link would live. */
  does: z.string(),
  say: SpokenText,
  /** A colleague was asked for this one: what was asked, so that the same can be pressed. */
  approval: z
    .strictObject({
      id: Id,
      state: z.enum(['requested', 'approved']),
      reason: z.string(),
      note: z.string().optional(),
    })
    .optional(),
})
export type RemedyState = z.infer<typeof RemedyState>

/** One line of what happened to this patient lately. */
export const StoryEvent = z.strictObject({
  idx: z.int(),
  at: At,
  kind: z.enum(['mail', 'sign-in', 'desk', 'link', 'check', 'password']),
  text: z.string(),
  mine: z.boolean(),
})
export type StoryEvent = z.infer<typeof StoryEvent>

/** One step on the way of the newest link, from the desk to the sign-in. */
export const WatchStep = z.strictObject({
  step: z.enum([
    'queued',
    'handed-over',
    'opened',
    'code-given',
    'code-typed',
    'password-chosen',
    'signed-in',
  ]),
  state: z.enum(['done', 'now', 'next', 'stopped']),
  label: z.string(),
  note: z.string(),
  at: At.optional(),
})
/** What became of the newest thing this call set in motion. */
export const Watch = z.strictObject({
  /** Mailed, or read out as a code. */
  way: z.enum(['mail', 'code']),
  linkId: Id,
  what: z.string(),
  headline: z.string(),
  steps: z.array(WatchStep),
  say: SpokenText,
  /** The patient's page in words, so that the agent can guide somebody whose screen they do not see. */
  theirScreen: z
    .strictObject({
      title: SpokenText,
      lines: z.array(z.strictObject({ text: SpokenText, state: z.enum(['met', 'not-yet', 'later']) })),
    })
    .optional(),
  /** The code is on a letter: whoever made it may open it, until its code is typed or has ended. */
  letter: z.enum(['to-open', 'over']).optional(),
  linkUntil: At,
  /** Until when the link may be taken back with one key; absent when it cannot. */
  takeBackUntil: At.optional(),
  signedIn: z.boolean(),
})
export type Watch = z.infer<typeof Watch>

/** The open record, with no more than the caller has earned (V11). */
export const MaskedRecord = z.strictObject({
  patientId: Id,
  /** "García, M." until the caller reaches basic, then the full name. */
  name: z.string(),
  born: z.string(),
  town: z.string(),
  mrn: z.string().optional(),
  pronoun: z.enum(['she', 'he', 'they']),
  hasLookalike: z.boolean(),
  open: z.boolean(),
  /** A colleague is on a call with this patient. */
  inCallWith: z.string().optional(),
})

/** A report that waits, as the call page shows it. */
export const ReportedInactive = z.strictObject({
  id: Id,
  label: z.string(),
  line: z.string(),
  since: At,
  /** Until when whoever reads it may take it back; absent for anybody else. */
  takeBackUntil: At.optional(),
})
export type ReportedInactive = z.infer<typeof ReportedInactive>

/** Everything the call page needs, for exactly what this caller has earned (domain §4, Settled). */
export const Workspace = z.strictObject({
  now: At,
  version: z.int(),
  call: z.strictObject({
    id: Id,
    channel: Channel,
    state: CallState,
    openedAt: At,
    closedAt: At.optional(),
    relationship: Relationship,
    /** Since when a call back is promised, and nobody has done it. */
    callMeBackAt: At.optional(),
    /** What we say first when we call them, so that they know us; `opens`: this call began with our calling back. */
    callWord: z.strictObject({ words: z.string(), opens: z.boolean() }).optional(),
    language: Language,
    interpreter: z.boolean(),
    interpreterNoted: z.boolean(),
    relay: z.boolean(),
    unhurried: z.boolean(),
    disposition: Disposition.optional(),
    mine: z.boolean(),
    /** A colleague it is offered to, by short name. */
    offeredTo: z.string().optional(),
    staff: z.string(),
    waitingCalls: z.int(),
  }),
  /** An incident is open: told to every caller, whatever was proved. */
  outage: z.strictObject({ since: At, reason: z.string() }).optional(),
  /** Somebody flagged a call about this patient; no supervisor has looked yet (V7). For staff alone. */
  flagged: z.strictObject({ since: At }).optional(),
  /** Reports that wait for a decision: below basic only those of this very call. */
  reported: z.array(ReportedInactive).optional(),
  record: MaskedRecord.optional(),
  /** This record leads to another one: its login was retired, or its chart merged (edge case 36). */
  survivor: z
    .strictObject({
      patientId: Id,
      name: z.string(),
      born: z.string(),
      why: z.enum(['login-retired', 'chart-merged']),
    })
    .optional(),
  /** A restricted record: until when it is open, or that a reason must be given first, or again (edge case 20). */
  restricted: z.union([z.strictObject({ until: At }), z.strictObject({ over: z.boolean() })]).optional(),
  /** Whom a representative calls about; `record` is then the caller’s own. Authority is told from basic on. */
  about: z
    .strictObject({
      patientId: Id,
      name: z.string(),
      born: z.string(),
      authority: z
        .strictObject({ on: z.boolean(), label: z.string(), more: z.string().optional() })
        .optional(),
    })
    .optional(),
  level: Level,
  verify: z
    .strictObject({
      prompts: z.array(Prompt),
      triesLeft: z.int(),
      routes: Route,
      confirmation: Confirmation.optional(),
      /** The patient is to be told when the call closes like this; whether a notice can go is not said before a check. */
      noticeDue: z.boolean(),
      /** For those who may vouch with a second person: how that stands. */
      override: RemedyState.optional(),
      /** Why no questions can be asked now, if so (cool-down, too few items, no tries left). */
      blocked: Missing.optional(),
    })
    .optional(),
  /** Only once the caller reached basic. */
  status: z.strictObject({ label: z.string(), line: z.string() }).optional(),
  causes: z.array(Cause).optional(),
  ruledOut: z.array(z.string()).optional(),
  remedies: z.array(RemedyState).optional(),
  best: RemedyId.optional(),
  /** A new phone that was typed here waits to be called, once; for nobody else and in no other call (domain §3.9). */
  proofCall: z
    .strictObject({
      number: z.string(),
      callsLeft: z.int(),
      say: SpokenText,
      /** What stands in the way of noting how it went. */
      missing: z.array(Missing),
    })
    .optional(),
  watch: Watch.optional(),
  story: z.array(StoryEvent).optional(),
  /** Said now if nothing more particular is in focus: opening, before-check, not-verified, the cause's line, the watch line. */
  say: SpokenText,
})
export type Workspace = z.infer<typeof Workspace>

/** The whole call page in one answer: level, record, causes, remedies, story, watch. */
export const getWorkspace = endpoint({
  app: 'console',
  method: 'GET',
  path: '/api/calls/:callId',
  access: { right: 'work-calls' },
  params: z.strictObject({ callId: Id }),
  body: Nothing,
  answer: Workspace,
})

/** Opens the restricted record of this call, with a reason and for a time. */
export const breakGlass = endpoint({
  app: 'console',
  method: 'POST',
  path: '/api/calls/:callId/break-glass',
  access: { right: 'work-calls' },
  params: z.strictObject({ callId: Id }),
  body: GlassReason,
  answer: z.strictObject({ until: At }),
})
