import { consoleEndpoints as api } from '../world.ts'
import type { SomeRoutes } from './place.ts'

/** An agent has no right to these; what a supervisor is shown is no patient's (integrity.test.ts). */
export const integrity = {
  getIntegrity: { shows: 'nothing', press: ({ marta }) => marta.call(api.getIntegrity) },
  listLogVerifications: {
    shows: 'nothing',
    press: ({ marta }) => marta.call(api.listLogVerifications, { params: { verificationId: 'beginning' } }),
  },
  startLogVerification: { shows: 'nothing', press: ({ marta }) => marta.call(api.startLogVerification) },
  stopLogVerification: {
    shows: 'nothing',
    press: ({ marta }) =>
      marta.call(api.stopLogVerification, { params: { verificationId: 'no-such-verification' } }),
  },
  proveEntry: { shows: 'nothing', press: ({ marta }) => marta.call(api.proveEntry, { body: { index: 0 } }) },
  checkProof: {
    shows: 'nothing',
    press: ({ marta }) => marta.call(api.checkProof, { body: { text: '{}' } }),
  },
} satisfies SomeRoutes
