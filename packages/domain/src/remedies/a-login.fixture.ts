import type { AccessLink } from '../account/access-link.ts'
import type { Message } from '../account/message.ts'
import type { PortalAccount } from '../account/portal-account.ts'
import type { PatientEvent } from '../facts.ts'
import { hours, minutes } from '../shared/instant.ts'
import { noon } from '../verify/call-facts.fixture.ts'

export const anAccount = (over: Partial<PortalAccount> = {}): PortalAccount => ({
  id: 'account-1',
  patientId: 'patient-1',
  username: 'mgarcia12',
  lifecycle: 'active',
  lock: { kind: 'none' },
  hold: 'none',
  credential: 'set',
  contact: 'verified',
  language: 'en',
  failedSignIns: 0,
  createdAt: noon - hours(900),
  version: 1,
  ...over,
})

export const aLink = (over: Partial<AccessLink> = {}): AccessLink => ({
  id: 'link-1',
  accountId: 'account-1',
  kind: 'reset',
  createdAt: noon - minutes(3),
  expiresAt: noon + minutes(27),
  wrongDetails: 0,
  askedBy: 'desk',
  staffId: 'staff-1',
  callId: 'call-1',
  ...over,
})

export const aMessage = (over: Partial<Message> = {}): Message => ({
  id: 'message-1',
  template: 'reset',
  linkId: 'link-1',
  state: 'handed-over',
  queuedAt: noon - minutes(3),
  handedOverAt: noon - minutes(3) + 3_000,
  tries: 1,
  askedBy: 'desk',
  ...over,
})

export const anEvent = (over: Partial<PatientEvent> & Pick<PatientEvent, 'action'>): PatientEvent => ({
  idx: 1,
  at: noon - minutes(10),
  outcome: 'done',
  actor: { kind: 'patient', id: 'patient-1' },
  ...over,
})
