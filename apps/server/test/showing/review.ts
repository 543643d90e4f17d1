import { consoleEndpoints as api, portalEndpoints as portal } from '../world.ts'
import { ofCall, type SomeRoutes } from './place.ts'

/** What a second person decides on: reports, changes of an address, possible duplicates, and one login of two. */
export const review = {
  clearFlag: {
    shows: 'nothing',
    press: ({ marta }) => marta.call(api.clearFlag, { params: { flagId: 'no-such-flag' } }),
  },
  reportInactive: { shows: 'nothing', press: ofCall(api.reportInactive, { reason: 'moved' }) },
  takeReportBack: {
    shows: 'nothing',
    press: ({ marta, callId }) =>
      marta.call(api.takeReportBack, { params: { callId, reportId: 'no-such-report' } }),
  },
  // An agent has no right to these; what a supervisor is shown has its own test (inactive.test.ts).
  getInactiveReports: {
    shows: 'nothing',
    press: ({ marta }) =>
      marta.call(api.getInactiveReports, { params: { list: 'waiting', reportId: 'beginning' } }),
  },
  getInactiveReport: {
    shows: 'nothing',
    press: ({ marta }) => marta.call(api.getInactiveReport, { params: { reportId: 'no-such-report' } }),
  },
  settleInactive: {
    shows: 'nothing',
    press: ({ marta }) =>
      marta.call(api.settleInactive, {
        params: { reportId: 'no-such-report' },
        body: { verdict: 'confirm' },
      }),
  },
  undoInactive: {
    shows: 'nothing',
    press: ({ marta }) => marta.call(api.undoInactive, { params: { reportId: 'no-such-report' } }),
  },
  // With tokens of another kind here; what the right ones do has its own test (contact-change.test.ts).
  openChange: {
    shows: 'nothing',
    press: ({ visitor, token }) => visitor.call(portal.openChange, { body: { page: 'proof', token } }),
  },
  answerChange: {
    shows: 'nothing',
    press: ({ visitor, token }) => visitor.call(portal.answerChange, { body: { page: 'proof', token } }),
  },
  settleChange: {
    shows: 'nothing',
    press: ({ marta }) =>
      marta.call(api.settleChange, { params: { changeId: 'no-such-change' }, body: { verdict: 'reject' } }),
  },
  exportChange: {
    shows: 'nothing',
    press: ({ marta }) => marta.call(api.exportChange, { params: { changeId: 'no-such-change' } }),
  },
  noteCharted: {
    shows: 'nothing',
    press: ({ marta }) => marta.call(api.noteCharted, { params: { changeId: 'no-such-change' } }),
  },
  // Nobody here resembles María; what the others show has its own test (flag-duplicate.test.ts).
  getDuplicateCandidates: { shows: 'nothing', press: ofCall(api.getDuplicateCandidates) },
  takeBackDuplicate: {
    shows: 'nothing',
    press: ({ marta, callId }) =>
      marta.call(api.takeBackDuplicate, { params: { callId, flagId: 'no-such-flag' } }),
  },
  // An agent has no right to these; what a supervisor is shown has its own test (duplicates.test.ts).
  countDuplicates: { shows: 'nothing', press: ({ marta }) => marta.call(api.countDuplicates) },
  listDuplicates: {
    shows: 'nothing',
    press: ({ marta }) => marta.call(api.listDuplicates, { body: { list: 'oldest' } }),
  },
  getDuplicate: {
    shows: 'nothing',
    press: ({ marta }) => marta.call(api.getDuplicate, { params: { pairId: 'no-such-pair' } }),
  },
  reviewDuplicate: {
    shows: 'nothing',
    press: ({ marta }) => marta.call(api.reviewDuplicate, { params: { pairId: 'no-such-pair' } }),
  },
  settleDuplicate: {
    shows: 'nothing',
    press: ({ marta }) =>
      marta.call(api.settleDuplicate, { params: { pairId: 'no-such-pair' }, body: { verdict: 'skip' } }),
  },
  exportDuplicates: { shows: 'nothing', press: ({ marta }) => marta.call(api.exportDuplicates) },
  // Of no pair here; what a pair's own show has its own test (consolidation.test.ts).
  getConsolidation: {
    shows: 'nothing',
    press: ({ marta }) => marta.call(api.getConsolidation, { params: { pairId: 'no-such-pair' } }),
  },
  consolidateLogins: {
    shows: 'nothing',
    press: ({ marta }) =>
      marta.call(api.consolidateLogins, { params: { pairId: 'no-such-pair' }, body: { keep: 'a' } }),
  },
  undoConsolidation: {
    shows: 'nothing',
    press: ({ marta }) =>
      marta.call(api.undoConsolidation, {
        params: { consolidationId: 'no-such-consolidation' },
        body: { reason: 'wrong-pair' },
      }),
  },
  followRecord: { shows: 'nothing', press: ofCall(api.followRecord) },
  // An agent has no right to these; what a supervisor is shown has its own test (audit-explorer.test.ts, audit-entry.test.ts).
  listAudit: { shows: 'nothing', press: ({ marta }) => marta.call(api.listAudit, { body: { ask: {} } }) },
  getAuditEntry: {
    shows: 'nothing',
    press: ({ marta }) => marta.call(api.getAuditEntry, { params: { entry: '1' } }),
  },
  // Nor what happened in one call.
  getCallReplay: {
    shows: 'nothing',
    press: ({ marta, callId }) => marta.call(api.getCallReplay, { body: { callId } }),
  },
  uncoverDetail: {
    shows: 'nothing',
    press: ({ marta }) =>
      marta.call(api.uncoverDetail, { params: { entry: '1' }, body: { name: 'typed', reason: 'anomaly' } }),
  },
} satisfies SomeRoutes
