import { decideChooseRecord } from '../call/choose-record.ts'
import { decideClose } from '../call/decide-close.ts'
import { decideCaller, decideLeaveRecord, decideResume } from '../call/decide-steps.ts'
import { decideChangeAnswer } from '../contact-change/decide-answer.ts'
import { decideApply } from '../contact-change/decide-apply.ts'
import { decideProofCall } from '../contact-change/decide-proof-call.ts'
import type { Decision } from '../decision.ts'
import type { CallFacts } from '../facts.ts'
import { decideForgotPassword, decideForgotUsername, decideNewLink } from '../recover/decide-recovery.ts'
import { decideBirthDate } from '../redeem/check-detail.ts'
import { decideChoosePassword } from '../redeem/decide-choose-password.ts'
import { decideOpenLink } from '../redeem/decide-open-link.ts'
import { decideRemedy } from '../remedies/remedies.ts'
import type { RemedyOrder } from '../remedies/remedy-inputs.ts'
import { minutes } from '../shared/instant.ts'
import { decidePatientSignIn } from '../sign-in/decide-patient-sign-in.ts'
import { decideEndCallBack, decideStartCallBack } from '../verify/call-back.ts'
import { rightAnswers } from '../verify/call-facts.fixture.ts'
import { decidePhotoId } from '../verify/photo-id.ts'
import { decideStartVerification } from '../verify/start-verification.ts'
import { decideSubmit } from '../verify/submit-answers.ts'

export const born = '1984-03-12'
export const typedHash = 'argon-hash-of-the-patient'
export const wrongAnswers = rightAnswers.map(({ item }) => ({ item, said: 'a-guess 0000001' }))
const reason = 'not-received'
export const orders: RemedyOrder[] = [
  { remedy: 'resend-invitation', input: { reason, confirm: true } },
  { remedy: 'send-reset-link', input: { reason, confirm: true } },
  { remedy: 'unlock-and-send-reset-link', input: { reason: 'forgot-password', confirm: true } },
]
export const searched = {
  patientId: 'patient-1',
  searchedBy: ['full-name', 'birth-date'],
  needsThirdIdentifier: false,
  viewedAt: [],
}

export const NEW_ADDRESS = 'maria.new@example.net'
const newAddress = {
  remedy: 'start-contact-change',
  input: { reason: 'work-or-school', email: NEW_ADDRESS, confirm: true },
} as const
const newPhone = {
  remedy: 'start-phone-change',
  input: { reason: 'new-number', phone: '541 555 0199', use: 'mobile', confirm: true },
} as const
/** As if a colleague had just agreed to exactly this, and the own password had been typed again. */
const withConsent = (f: CallFacts, { remedy }: RemedyOrder = newAddress): CallFacts => ({
  ...f,
  staff: { ...f.staff, reauthenticatedAt: f.now },
  orderHash: 'this-order',
  approvals: [
    {
      id: 'approval-1',
      remedy,
      patientId: f.patient.id,
      callId: f.call.id,
      askedBy: f.staff.id,
      askedAt: f.now,
      until: f.now + minutes(10),
      orderHash: 'this-order',
      reason: 'work-or-school',
      level: 'strong',
      methods: [],
      end: 'approved',
    },
  ],
})
/** The same caller, as sure of by answers and a call-back as by the photo ID that was seen. */
const byPhone = (f: CallFacts): CallFacts =>
  f.verification?.verifiedAt === undefined
    ? f
    : {
        ...f,
        verification: {
          ...f.verification,
          checks: [
            {
              kind: 'knowledge',
              at: f.verification.verifiedAt,
              outcome: 'matched',
              items: ['postcode', 'phone-on-file', 'preferred-clinician'],
            },
            { kind: 'call-back', at: f.verification.verifiedAt, outcome: 'matched', contactId: 'phone' },
          ],
        },
      }
export const bringsName = (template: string): boolean =>
  ['username-reminder', 'username-reminder-shared', 'already-enrolled'].includes(template)

/** One act of somebody: what staff or patient may do, with a number that picks among what is there. */
export type Act = { by: 'desk' | 'patient'; does: (facts: CallFacts, pick: number) => Decision | undefined }
const onLink =
  (decide: (facts: CallFacts, link: CallFacts['links'][number]) => Decision) =>
  (f: CallFacts, pick: number) => {
    const link = f.links[pick % Math.max(1, f.links.length)]
    return link && decide(f, link)
  }
export const choose = (birthDate: string) =>
  onLink((f, link) => decideChoosePassword(f, link, { birthDate, chosen: { hash: typedHash } }))
export const acts: Record<string, Act> = {
  'patient signs in': { by: 'patient', does: (f) => decidePatientSignIn(f, { passwordRight: true }) },
  'a wrong password': { by: 'patient', does: (f) => decidePatientSignIn(f, { passwordRight: false }) },
  'forgot password': { by: 'patient', does: decideForgotPassword },
  'forgot username': { by: 'patient', does: (f, pick) => decideForgotUsername(f, 1 + (pick % 2)) },
  'new link from an old one': { by: 'patient', does: onLink(decideNewLink) },
  'opens a link': { by: 'patient', does: onLink(decideOpenLink) },
  'wrong birth date': { by: 'patient', does: onLink((f, link) => decideBirthDate(f, link, '1999-01-01')) },
  'right birth date': { by: 'patient', does: onLink((f, link) => decideBirthDate(f, link, born)) },
  'chooses a password': { by: 'patient', does: choose(born) },
  'a stranger chooses a password': { by: 'patient', does: choose('1999-01-01') },
  'opens the record': { by: 'desk', does: (f) => decideChooseRecord(f, searched) },
  'lets it go': { by: 'desk', does: decideLeaveRecord },
  'another caller': {
    by: 'desk',
    does: (f, pick) =>
      decideCaller(f, {
        relationship: pick % 2 ? 'self' : 'parent',
        language: 'en',
        interpreter: false,
        relay: false,
        unhurried: false,
      }),
  },
  'takes the call up': { by: 'desk', does: decideResume },
  'draws items': { by: 'desk', does: (f, pick) => decideStartVerification(f, (n) => pick % n) },
  'right answers': { by: 'desk', does: (f) => decideSubmit(f, rightAnswers) },
  'wrong answers': { by: 'desk', does: (f) => decideSubmit(f, wrongAnswers) },
  'calls back': { by: 'desk', does: (f, pick) => decideStartCallBack(f, (n) => pick % n) },
  'call-back ends': {
    by: 'desk',
    does: (f, pick) => decideEndCallBack(f, pick % 2 ? 'answered' : 'someone-else'),
  },
  'photo ID': { by: 'desk', does: (f) => decidePhotoId(f, { document: 'passport', sure: true }) },
  'a remedy': { by: 'desk', does: (f, pick) => decideRemedy(orders[pick % 3] as RemedyOrder, f) },
  'takes back': {
    by: 'desk',
    does: (f) =>
      decideRemedy(
        {
          remedy: 'take-back',
          input: { linkId: f.links[0]?.id ?? '', reason: 'wrong-remedy' },
        },
        f,
      ),
  },
  'starts a contact change': {
    by: 'desk',
    does: (f, pick) => decideRemedy(newAddress, withConsent(pick % 3 ? byPhone(f) : f)),
  },
  'starts a phone change': {
    by: 'desk',
    does: (f, pick) => decideRemedy(newPhone, withConsent(pick % 3 ? byPhone(f) : f, newPhone)),
  },
  'calls the new number': {
    by: 'desk',
    does: (f, pick) =>
      decideProofCall(f, pick % 3 ? 'answered' : 'no-answer', pick === 9 ? 'other-record' : undefined),
  },
  'stops a contact change': {
    by: 'desk',
    does: (f) =>
      decideRemedy({ remedy: 'cancel-contact-change', input: { reason: 'suspicious', confirm: true } }, f),
  },
  'presses on a page of the change': {
    by: 'patient',
    does: (f, pick) =>
      f.contactChange &&
      decideChangeAnswer(
        f,
        f.contactChange,
        (['proof', 'proof', 'proof', 'stop', 'not-for-me'] as const)[pick % 5] ?? 'proof',
        pick === 9 ? 'other-record' : undefined,
      ),
  },
  'the server settles the change': {
    by: 'patient',
    does: (f) => (f.contactChange ? decideApply(f) : undefined),
  },
  'closes the call': { by: 'desk', does: (f) => decideClose(f, 'information-only') },
}
