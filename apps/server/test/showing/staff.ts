import { consoleEndpoints as api } from '../world.ts'
import type { SomeRoutes } from './place.ts'

const params = { staffId: 'staff-devon' }
const site = { siteId: 'no-such-site' }
const version = 1

/** An agent has no right to these; what an administrator is shown is no patient's (staff.test.ts). */
export const staff = {
  listStaff: { shows: 'nothing', press: ({ marta }) => marta.call(api.listStaff, { body: {} }) },
  getStaffMember: { shows: 'nothing', press: ({ marta }) => marta.call(api.getStaffMember, { params }) },
  addStaff: {
    shows: 'nothing',
    press: ({ marta }) =>
      marta.call(api.addStaff, { body: { name: 'Noor Halabi', username: 'noor', role: 'agent' } }),
  },
  restartStaff: {
    shows: 'nothing',
    press: ({ marta }) => marta.call(api.restartStaff, { params, body: { version } }),
  },
  changeStaffRole: {
    shows: 'nothing',
    press: ({ marta }) => marta.call(api.changeStaffRole, { params, body: { version, role: 'agent' } }),
  },
  changeStaffSites: {
    shows: 'nothing',
    press: ({ marta }) => marta.call(api.changeStaffSites, { params, body: { version, sites: [] } }),
  },
  changeStaffEmail: {
    shows: 'nothing',
    press: ({ marta }) => marta.call(api.changeStaffEmail, { params, body: { version } }),
  },
  listSites: { shows: 'nothing', press: ({ marta }) => marta.call(api.listSites) },
  addSite: { shows: 'nothing', press: ({ marta }) => marta.call(api.addSite, { body: { name: 'North' } }) },
  changeSite: {
    shows: 'nothing',
    press: ({ marta }) => marta.call(api.changeSite, { params: site, body: { version, name: 'North' } }),
  },
  switchSite: {
    shows: 'nothing',
    press: ({ marta }) => marta.call(api.switchSite, { params: site, body: { version, open: false } }),
  },
  switchStaff: {
    shows: 'nothing',
    press: ({ marta }) => marta.call(api.switchStaff, { params, body: { version, active: false } }),
  },
  endStaffSessions: {
    shows: 'nothing',
    press: ({ marta }) => marta.call(api.endStaffSessions, { params, body: { version } }),
  },
  listAccess: { shows: 'nothing', press: ({ marta }) => marta.call(api.listAccess, { body: {} }) },
  reviewAccess: {
    shows: 'nothing',
    press: ({ marta }) => marta.call(api.reviewAccess, { params, body: { version } }),
  },
  exportAccess: { shows: 'nothing', press: ({ marta }) => marta.call(api.exportAccess) },
} satisfies SomeRoutes
