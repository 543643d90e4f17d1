import type { RemedyId, RemedyOrder } from '@portal-desk/domain'
import type { Answer } from '../client.ts'
import { answersOfMaria } from '../people.ts'
import { consoleEndpoints as api } from '../world.ts'
import { HER, NOBODY, type Place } from './place.ts'
import type { Row } from './table.ts'

type Press = (place: Place) => Promise<Answer<unknown>>
const confirm = false

/** An order of each remedy that is whole, so that only the rules can refuse it. */
const orders: { [R in RemedyId]: Extract<RemedyOrder, { remedy: R }>['input'] } = {
  'resend-invitation': { reason: 'not-received', confirm },
  'send-reset-link': { reason: 'forgot-password', confirm },
  'unlock-and-send-reset-link': { reason: 'forgot-password', confirm },
  'send-username-reminder': { confirm },
  'confirm-username': { username: 'somebody', confirm },
  'issue-temporary-login': { replace: false, confirm },
  'print-activation-code': { replace: false, confirm },
  'start-contact-change': { reason: 'old-address-lost', email: 'new@example.org', confirm },
  'start-phone-change': { reason: 'new-number', phone: '(555) 555-0199', use: 'mobile', confirm },
  'sign-out-everywhere': { confirm },
  'confirm-email': { email: 'maria.garcia@example.org', confirm },
  'unblock-email': { confirm },
  'cancel-contact-change': { reason: 'patient-asked', confirm },
  'unlock-only': { reason: 'keyboard', confirm },
  reactivate: { reason: 'patient-returned', confirm },
  'release-hold': { reason: 'false-alarm', confirm },
  'flag-duplicate': { reason: 'same-name-birth-date', other: 'no-such-record' },
  'override-check': { reason: 'photo-id-seen' },
  'take-back': { reason: 'wrong-patient', linkId: 'no-such-link' },
  // Last, since they change what the others meet.
  'flag-call': { reason: 'coached' },
  freeze: { reason: 'lost-device' },
}

const remedy =
  (id: RemedyId): Press =>
  ({ client, callId }) =>
    client.call(api.applyRemedy, {
      params: { callId },
      body: { remedy: id, input: orders[id] } as RemedyOrder,
    })

/** Each route that is about a record, as somebody presses it in this place. */
export const presses: Partial<Record<Row, Press>> = {
  getWorkspace: ({ client, callId }) => client.call(api.getWorkspace, { params: { callId } }),
  getDesk: ({ client }) => client.call(api.getDesk),
  chooseRecord: async ({ client, patientId }) => {
    const { callId } = (await client.call(api.openCall, { body: { channel: 'phone' } })).body
    const params = { callId: callId ?? NOBODY }
    return client.call(api.chooseRecord, { params, body: { patientId, searchText: HER } })
  },
  startVerification: ({ client, callId }) => client.call(api.startVerification, { params: { callId } }),
  submitAnswers: ({ client, callId }) =>
    client.call(api.submitAnswers, {
      params: { callId },
      body: { answers: [{ item: 'mrn', said: answersOfMaria['mrn'] ?? '' }] },
    }),
  startCallBack: ({ client, callId }) => client.call(api.startCallBack, { params: { callId } }),
  endCallBack: ({ client, callId }) =>
    client.call(api.endCallBack, { params: { callId }, body: { outcome: 'no-answer' } }),
  startConfirmation: ({ client, callId }) => client.call(api.startConfirmation, { params: { callId } }),
  recordPhotoId: ({ client, callId }) =>
    client.call(api.recordPhotoId, { params: { callId }, body: { document: 'passport', sure: true } }),
  getDuplicateCandidates: ({ client, callId }) =>
    client.call(api.getDuplicateCandidates, { params: { callId } }),
  promiseCallBack: ({ client, callId }) => client.call(api.promiseCallBack, { params: { callId } }),
  askApproval: ({ client, callId }) =>
    client.call(api.askApproval, {
      params: { callId },
      body: { remedy: 'start-contact-change', input: orders['start-contact-change'] },
    }),
  reportInactive: ({ client, callId }) =>
    client.call(api.reportInactive, { params: { callId }, body: { reason: 'dormant' } }),
  settleApproval: ({ client, ownId }) =>
    client.call(api.settleApproval, { params: { approvalId: ownId }, body: { verdict: 'approve' } }),
  settleChange: ({ client, ownId }) =>
    client.call(api.settleChange, { params: { changeId: ownId }, body: { verdict: 'release' } }),
  exportChange: ({ client, ownId }) => client.call(api.exportChange, { params: { changeId: ownId } }),
  noteCharted: ({ client, ownId }) => client.call(api.noteCharted, { params: { changeId: ownId } }),
  getInactiveReports: ({ client }) =>
    client.call(api.getInactiveReports, { params: { list: 'waiting', reportId: 'beginning' } }),
  getInactiveReport: ({ client, ownId }) =>
    client.call(api.getInactiveReport, { params: { reportId: ownId } }),
  settleInactive: ({ client, ownId }) =>
    client.call(api.settleInactive, { params: { reportId: ownId }, body: { verdict: 'confirm' } }),
  undoInactive: ({ client, ownId }) => client.call(api.undoInactive, { params: { reportId: ownId } }),
  getDuplicate: ({ client, pairId }) => client.call(api.getDuplicate, { params: { pairId } }),
  reviewDuplicate: ({ client, pairId }) => client.call(api.reviewDuplicate, { params: { pairId } }),
  settleDuplicate: ({ client, pairId }) =>
    client.call(api.settleDuplicate, {
      params: { pairId },
      body: { verdict: 'records-office', version: 999 },
    }),
  consolidateLogins: ({ client, pairId }) =>
    client.call(api.consolidateLogins, { params: { pairId }, body: { keep: 'a' } }),
  listAudit: ({ client, patientId }) => client.call(api.listAudit, { body: { ask: { patientId } } }),
  countAudit: ({ client, patientId }) => client.call(api.countAudit, { body: { ask: { patientId } } }),
  startAuditExport: ({ client, patientId }) =>
    client.call(api.startAuditExport, { body: { ask: { patientId }, format: 'csv' } }),
  getTouches: ({ client, patientId }) =>
    client.call(api.getTouches, { params: { patientId, entry: 'newest' } }),
  ...Object.fromEntries((Object.keys(orders) as RemedyId[]).map((id) => [`applyRemedy ${id}`, remedy(id)])),
  breakGlass: ({ client, callId }) =>
    client.call(api.breakGlass, { params: { callId }, body: { reason: 'patient-on-line' } }),
}
