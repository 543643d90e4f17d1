import { consoleEndpoints as api } from '../world.ts'
import type { SomeRoutes } from './place.ts'

const FORMAT = { ask: {}, format: 'csv' } as const

/** An agent has no right to these; what a supervisor takes or reads is masked (audit-export.test.ts, touches.test.ts). */
export const auditExports = {
  countAudit: { shows: 'nothing', press: ({ marta }) => marta.call(api.countAudit, { body: { ask: {} } }) },
  startAuditExport: {
    shows: 'nothing',
    press: ({ marta }) => marta.call(api.startAuditExport, { body: FORMAT }),
  },
  getAuditExport: {
    shows: 'nothing',
    press: ({ marta }) =>
      marta.call(api.getAuditExport, { params: { exportId: 'no-such-export', entry: 'newest' } }),
  },
  getTouches: {
    shows: 'nothing',
    press: ({ marta, patientId }) => marta.call(api.getTouches, { params: { patientId, entry: 'newest' } }),
  },
  listSavedViews: { shows: 'nothing', press: ({ marta }) => marta.call(api.listSavedViews) },
  saveView: {
    shows: 'nothing',
    press: ({ marta }) => marta.call(api.saveView, { body: { name: 'Refused', ask: {} } }),
  },
  renameView: {
    shows: 'nothing',
    press: ({ marta }) =>
      marta.call(api.renameView, { params: { viewId: 'no-such-view' }, body: { name: 'Refused' } }),
  },
  removeView: {
    shows: 'nothing',
    press: ({ marta }) => marta.call(api.removeView, { params: { viewId: 'no-such-view' } }),
  },
} satisfies SomeRoutes
