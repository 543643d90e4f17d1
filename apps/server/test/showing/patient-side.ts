import { CHOSEN, portalEndpoints as portal } from '../world.ts'
import { BIRTH, type SomeRoutes } from './place.ts'

/** The patient’s own pages, in the order in which one login goes through them. */
export const patientSide = {
  openReport: {
    shows: 'nothing',
    press: async ({ world, visitor }) =>
      visitor.call(portal.openReport, { body: { token: await world.newestReport() } }),
  },
  openLink: {
    shows: 'nothing',
    press: ({ visitor, token }) => visitor.call(portal.openLink, { body: { token } }),
  },
  checkBirthDate: {
    shows: 'patient',
    press: ({ visitor, token }, key) =>
      visitor.call(portal.checkBirthDate, { body: { token, birthDate: BIRTH }, ...(key ? { key } : {}) }),
  },
  makeShortCode: {
    shows: 'nothing',
    press: ({ visitor, token }) => visitor.call(portal.makeShortCode, { body: { token, birthDate: BIRTH } }),
  },
  // With the wrong code here; what the right one shows has its own test (temporary-login.test.ts).
  enterCode: {
    shows: 'nothing',
    press: ({ visitor }) =>
      visitor.call(portal.enterCode, { body: { code: '0'.repeat(16), birthDate: BIRTH } }),
  },
  choosePassword: {
    shows: 'patient',
    press: ({ visitor, token }, key) =>
      visitor.call(portal.choosePassword, {
        body: { token, birthDate: BIRTH, password: CHOSEN },
        ...(key ? { key } : {}),
      }),
  },
  signInPatient: {
    shows: 'self',
    press: ({ visitor, username }) =>
      visitor.call(portal.signInPatient, { body: { username, password: CHOSEN } }),
  },
  getPatientSession: { shows: 'self', press: ({ visitor }) => visitor.call(portal.getPatientSession) },
  extendPatientSession: { shows: 'self', press: ({ visitor }) => visitor.call(portal.extendPatientSession) },
  // The own address and numbers, masked: their owner's session has its entry.
  getOwnAccount: { shows: 'nothing', press: ({ visitor }) => visitor.call(portal.getOwnAccount) },
  reauthenticatePatient: {
    shows: 'self',
    press: ({ visitor }) => visitor.call(portal.reauthenticatePatient, { body: { password: CHOSEN } }),
  },
  endOwnSessions: {
    shows: 'nothing',
    press: ({ visitor }) =>
      visitor.call(portal.endOwnSessions, { body: { which: 'one', id: 'gone-long-ago' } }),
  },
  changePassword: {
    shows: 'self',
    press: ({ visitor }) =>
      visitor.call(portal.changePassword, {
        body: { current: CHOSEN, password: 'four yellow trains whistle' },
      }),
  },
  askForNewLink: {
    shows: 'nothing',
    press: ({ visitor, token }) => visitor.call(portal.askForNewLink, { body: { token, language: 'en' } }),
  },
  forgotPassword: {
    shows: 'nothing',
    press: ({ visitor }) =>
      visitor.call(portal.forgotPassword, { body: { name: 'mgarcia', language: 'en' } }),
  },
  forgotUsername: {
    shows: 'nothing',
    press: ({ visitor }) =>
      visitor.call(portal.forgotUsername, { body: { email: 'maria.garcia@example.org', language: 'en' } }),
  },
  signOutPatient: { shows: 'nothing', press: ({ visitor }) => visitor.call(portal.signOutPatient) },
} satisfies SomeRoutes
