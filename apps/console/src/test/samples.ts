import type {
  AnswerOf,
  getApprovals,
  getDesk,
  RemedyState,
  StaffSession,
  Watch,
  Workspace,
} from '@portal-desk/contract'
import { resendReasonLabels } from '@portal-desk/domain'
import type { z } from 'zod'

/** Tuesday, November 24, 2026, 10:20:12 AM in New York. */
export const NOW = Date.parse('2026-11-24T15:20:12Z')
export const CALL = 'call-0001'
export const said = (en: string, es = `${en} (es)`) => ({ en, es })

export const session = (part: Partial<z.infer<typeof StaffSession>> = {}): z.infer<typeof StaffSession> => ({
  signedIn: true,
  staff: { id: 'staff-001', name: 'Marta Lindqvist', role: 'agent' },
  clinic: {
    name: 'Millbrook Clinic',
    phone: '(555) 014-0000',
    timeZone: 'America/New_York',
    portalOrigin: 'https://portal.millbrook.example',
  },
  csrf: 'csrf-token',
  now: Date.now(),
  idleUntil: Date.now() + 900_000,
  absoluteUntil: Date.now() + 28_800_000,
  reauthenticatedUntil: Date.now(),
  demo: true,
  training: false,
  ...part,
})

export const desk = (part: Partial<AnswerOf<typeof getDesk>> = {}): AnswerOf<typeof getDesk> => ({
  now: Date.now(),
  open: [],
  offered: [],
  callBacks: [],
  recent: [],
  closedToday: 0,
  portal: {},
  mail: { state: 'running', waiting: 0, paused: [] },
  ...part,
})

/** A call nobody was found in yet. */
export const newCall = (part: Partial<Workspace> = {}): Workspace => ({
  now: Date.now(),
  version: 1,
  call: {
    id: CALL,
    channel: 'phone',
    state: 'open',
    openedAt: Date.now(),
    relationship: 'self',
    language: 'es',
    interpreter: false,
    interpreterNoted: false,
    unhurried: false,
    relay: false,
    mine: true,
    staff: 'M. Lindqvist',
    waitingCalls: 0,
  },
  level: { level: 'none', by: [] },
  say: said('Thank you for calling.'),
  ...part,
})

export const prompts = [
  {
    item: 'postcode',
    label: 'ZIP code',
    prompt: 'Ask it.',
    ask: said('Which ZIP code?'),
    hint: 'Five digits.',
  },
  {
    item: 'phone-on-file',
    label: 'Phone',
    prompt: 'Ask it.',
    ask: said('Which phone?'),
    hint: 'Any of them.',
  },
  {
    item: 'last-visit-month',
    label: 'Month of the last visit',
    prompt: 'Ask it.',
    ask: said('When?'),
    hint: 'Month.',
  },
] satisfies NonNullable<Workspace['verify']>['prompts']

/** A record is open, masked; the questions are drawn. */
export const masked = (
  verify: Partial<NonNullable<Workspace['verify']>> = {},
  part: Partial<Workspace> = {},
) =>
  newCall({
    record: {
      patientId: 'patient-01',
      name: 'García, M.',
      born: '1984',
      town: 'Millbrook',
      pronoun: 'they',
      hasLookalike: false,
      open: true,
    },
    verify: {
      prompts,
      triesLeft: 2,
      routes: { callBack: 'ready', link: 'ready', photoId: 'not-on-this-call' },
      noticeDue: false,
      ...verify,
    },
    say: said('First I need to ask a few questions.'),
    ...part,
  })

export const remedy = (part: Partial<RemedyState> = {}): RemedyState => ({
  remedy: 'resend-invitation',
  key: '1',
  label: 'Resend invitation',
  state: 'ready',
  needs: 'basic',
  missing: [],
  reasons: Object.entries(resendReasonLabels).map(([code, label]) => ({ code, label })),
  does: 'To the email on file. Ends the old link.',
  say: said('I am sending a new one.'),
  ...part,
})
export const needsStrong = remedy({
  remedy: 'unlock-and-send-reset-link',
  key: '3',
  label: 'Unlock and send reset link',
  state: 'needs-level',
  missing: [
    {
      refusal: { code: 'needs-strong' },
      words: { badge: 'Needs strong', agent: 'Do a call-back or photo ID.', caller: said('One more check.') },
    },
  ],
  say: said('I need one more check.'),
})

/** Verified at standard: why and what to do are open. */
export const verified = (part: Partial<Workspace> = {}): Workspace => ({
  ...masked(),
  record: {
    patientId: 'patient-01',
    name: 'María Elena García',
    born: 'March 12, 1984',
    town: 'Millbrook',
    mrn: '204-1187',
    pronoun: 'she',
    hasLookalike: false,
    open: true,
  },
  level: { level: 'standard', until: Date.now() + 900_000, by: ['three answers'] },
  status: { label: 'Invited, not enrolled', line: 'No password has been chosen yet.' },
  causes: [
    {
      code: 'INVITE_EXPIRED',
      headline: 'Her invitation ran out on Thursday',
      confidence: 'certain',
      evidence: [{ at: NOW - 432_000_000, text: 'Link ended after 72 hours' }],
      next: { remedy: 'resend-invitation', reason: 'link-expired', label: 'Resend invitation' },
      say: said('Your invitation ran out on Thursday.', 'Su invitación venció el jueves.'),
    },
  ],
  ruledOut: ['locked', 'on hold'],
  remedies: [remedy(), needsStrong],
  best: 'resend-invitation',
  story: [
    { idx: 2, at: NOW, kind: 'check', text: 'Verified by you', mine: true },
    {
      idx: 1,
      at: NOW - 86_400_000,
      kind: 'mail',
      text: 'Invitation accepted by the mail server',
      mine: false,
    },
  ],
  ...part,
})

export const watch = (part: Partial<Watch> = {}): Watch => ({
  way: 'mail',
  linkId: 'link-0001',
  what: 'Invitation resent',
  headline: 'On its way out',
  steps: [
    { step: 'queued', state: 'now', label: 'Queued', note: 'to the email on file', at: Date.now() },
    { step: 'signed-in', state: 'next', label: 'Signed in', note: '' },
  ],
  say: said('I have started it.'),
  linkUntil: Date.now() + 259_200_000,
  takeBackUntil: Date.now() + 900_000,
  signedIn: false,
  ...part,
})

/** The page of approvals, with nothing on it but what a test says. */
export const approvals = (
  part: Partial<AnswerOf<typeof getApprovals>> = {},
): AnswerOf<typeof getApprovals> => ({
  now: NOW,
  waiting: [],
  settled: [],
  frozen: [],
  flagged: [],
  inactive: 0,
  paused: [],
  changes: [],
  opened: [],
  ...part,
})
