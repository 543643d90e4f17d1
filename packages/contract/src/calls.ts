import {
  CallState,
  Channel,
  Disposition,
  InterpreterId,
  Language,
  Relationship,
  Role,
} from '@portal-desk/domain'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { PausedMail } from './mail-pause.ts'
import { At, Id, Nothing, SpokenText } from './shared.ts'

const OfCall = z.strictObject({ callId: Id })

/** A call as the desk lists it, for the eyes of everybody who passes the screen. */
export const CallSummary = z.strictObject({
  id: Id,
  channel: Channel,
  state: CallState,
  openedAt: At,
  /** Surname and initial only: others see that screen. */
  who: z.string().optional(),
  /** How far the call line is filled, 0–5, and what is next, in words. */
  step: z.int().min(0).max(5),
  now: z.string(),
  /** Needs a hand now (signed in, came back, call-back due), or moves by itself. */
  needsYou: z.boolean(),
  since: At,
  disposition: Disposition.optional(),
  mine: z.boolean(),
  staff: z.string(),
})
export type CallSummary = z.infer<typeof CallSummary>

/** The desk: own calls that wait or need a look, calls of colleagues, and whether mail runs. */
export const getDesk = endpoint({
  app: 'console',
  method: 'GET',
  path: '/api/desk',
  access: 'staff',
  params: Nothing,
  body: Nothing,
  answer: z.strictObject({
    now: At,
    open: z.array(CallSummary),
    /** Calls that colleagues offer to this member of staff, the oldest first (edge case 22). */
    offered: z.array(z.strictObject({ callId: Id, by: z.string(), since: At, who: z.string().optional() })),
    /** Callers of the whole desk who were promised a call back, the oldest first, the first fifty (edge case 33). */
    callBacks: z.array(z.strictObject({ callId: Id, by: z.string(), since: At, who: z.string().optional() })),
    /** Closed within the resume window, newest first. */
    recent: z.array(CallSummary),
    closedToday: z.int(),
    /** Whether people get in: what a person declared, and what the server noticed by itself. */
    portal: z.strictObject({
      incident: z
        .strictObject({
          id: Id,
          reason: z.string(),
          since: At,
          by: z.string(),
          /** When it is thought to be over. */
          expectedUntil: At.optional(),
          say: SpokenText,
        })
        .optional(),
      failing: z.strictObject({ people: z.int(), usual: z.int() }).optional(),
    }),
    mail: z.strictObject({
      state: z.enum(['running', 'not-answering', 'not-taking']),
      since: At.optional(),
      waiting: z.int(),
      /** The oldest one that should have left by now, where it has waited too long. */
      stuckSince: At.optional(),
      /** Providers that nothing is sent to, oldest first (edge case 34). */
      paused: z.array(PausedMail),
    }),
  }),
})

/** Picks up: a new call of this member of staff, with nobody’s record open. */
export const openCall = endpoint({
  app: 'console',
  method: 'POST',
  path: '/api/calls',
  access: { right: 'work-calls' },
  status: 201,
  params: Nothing,
  body: z.strictObject({ channel: Channel }),
  answer: z.strictObject({ callId: Id }),
})
/** Who is on the line; another relationship is another caller, and what the last one proved is gone (V6). */
export const setCaller = endpoint({
  app: 'console',
  method: 'POST',
  path: '/api/calls/:callId/caller',
  access: { right: 'work-calls' },
  params: OfCall,
  body: z.strictObject({
    relationship: Relationship,
    language: Language,
    interpreter: z.boolean(),
    relay: z.boolean(),
    unhurried: z.boolean(),
  }),
  answer: z.strictObject({ callId: Id }),
})

/** Writes down who interprets, by the number they give (edge case 25). */
export const noteInterpreter = endpoint({
  app: 'console',
  method: 'POST',
  path: '/api/calls/:callId/interpreter',
  access: { right: 'work-calls' },
  params: OfCall,
  body: z.strictObject({ interpreterId: InterpreterId }),
  answer: z.strictObject({ callId: Id }),
})

/** Opens a found record in the call. `searchText` is compared again: the record must match it with two identifiers. */
export const chooseRecord = endpoint({
  app: 'console',
  method: 'POST',
  path: '/api/calls/:callId/record',
  access: { right: 'work-calls' },
  params: OfCall,
  body: z.strictObject({ patientId: Id, searchText: z.string().max(200) }),
  answer: z.strictObject({ callId: Id }),
})
/** Names whom a representative calls about; `searchText` is compared again, as for any record (V11). */
export const namePatient = endpoint({
  app: 'console',
  method: 'POST',
  path: '/api/calls/:callId/about',
  access: { right: 'work-calls' },
  params: OfCall,
  body: z.strictObject({ patientId: Id, searchText: z.string().max(200) }),
  answer: z.strictObject({ callId: Id }),
})
/** The verified patient on the line said aloud that the person beside them may help in this call. */
export const recordConsent = endpoint({
  app: 'console',
  method: 'POST',
  path: '/api/calls/:callId/consent',
  access: { right: 'work-calls' },
  params: OfCall,
  body: Nothing,
  answer: z.strictObject({ callId: Id }),
})
/** Promises a call back once the trouble is over; the call goes on the list of the whole desk (edge case 33). */
export const promiseCallBack = endpoint({
  app: 'console',
  method: 'POST',
  path: '/api/calls/:callId/call-me-back',
  access: { right: 'work-calls' },
  params: OfCall,
  body: Nothing,
  answer: z.strictObject({ callId: Id }),
})
/** Takes one off that list: opens a call of one's own with the same record, to call them back now. */
export const callBackNow = endpoint({
  app: 'console',
  method: 'POST',
  path: '/api/call-backs/:promisedId',
  access: { right: 'work-calls' },
  params: z.strictObject({ promisedId: Id }),
  body: Nothing,
  answer: z.strictObject({ callId: Id }),
})
/** Lets the record go again (a wrong one was opened): the level ends, the call goes on. */
export const leaveRecord = endpoint({
  app: 'console',
  method: 'POST',
  path: '/api/calls/:callId/record/leave',
  access: { right: 'work-calls' },
  params: OfCall,
  body: Nothing,
  answer: z.strictObject({ callId: Id }),
})
/** Puts the call on hold; what was proven stays for as long as it would have (V6). */
export const letCallWait = endpoint({
  app: 'console',
  method: 'POST',
  path: '/api/calls/:callId/wait',
  access: { right: 'work-calls' },
  params: OfCall,
  body: Nothing,
  answer: z.strictObject({ callId: Id }),
})
/** Takes a waiting or wrapped-up call up again (domain §3.6). */
export const resumeCall = endpoint({
  app: 'console',
  method: 'POST',
  path: '/api/calls/:callId/resume',
  access: { right: 'work-calls' },
  params: OfCall,
  body: Nothing,
  answer: z.strictObject({ callId: Id }),
})
/** The caller is gone: what is left is to say how it ended. */
export const wrapUpCall = endpoint({
  app: 'console',
  method: 'POST',
  path: '/api/calls/:callId/wrap-up',
  access: { right: 'work-calls' },
  params: OfCall,
  body: Nothing,
  /** Prefilled from what happened; a person confirms it. */
  answer: z.strictObject({ callId: Id, suggested: Disposition, closing: SpokenText }),
})
/** Ends the call for good; what was proven in it counts nowhere else. */
export const closeCall = endpoint({
  app: 'console',
  method: 'POST',
  path: '/api/calls/:callId/close',
  access: { right: 'work-calls' },
  params: OfCall,
  body: z.strictObject({ disposition: Disposition }),
  answer: z.strictObject({ callId: Id }),
})

/** Colleagues who are at work now and may take a call. */
export const getColleagues = endpoint({
  app: 'console',
  method: 'GET',
  path: '/api/colleagues',
  access: { right: 'work-calls' },
  params: Nothing,
  body: Nothing,
  answer: z.strictObject({ colleagues: z.array(z.strictObject({ id: Id, name: z.string(), role: Role })) }),
})
/** Offers the call to one of them; nothing changes for the caller before they take it. */
export const offerCall = endpoint({
  app: 'console',
  method: 'POST',
  path: '/api/calls/:callId/offer',
  access: { right: 'work-calls' },
  params: OfCall,
  body: z.strictObject({ staffId: Id }),
  answer: z.strictObject({ callId: Id }),
})
export const endOffer = endpoint({
  app: 'console',
  method: 'POST',
  path: '/api/calls/:callId/offer/end',
  access: { right: 'work-calls' },
  params: OfCall,
  body: Nothing,
  answer: z.strictObject({ callId: Id }),
})
/** Takes a call that a colleague offered; what was proved counts as basic from now on. */
export const takeOverCall = endpoint({
  app: 'console',
  method: 'POST',
  path: '/api/calls/:callId/take-over',
  access: { right: 'work-calls' },
  params: OfCall,
  body: Nothing,
  answer: z.strictObject({ callId: Id }),
})
