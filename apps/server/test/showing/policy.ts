import { consoleEndpoints as api } from '../world.ts'
import type { SomeRoutes } from './place.ts'

const reason = 'Links die in spam too early'

/** An agent has no right to these; numbers and counts are nobody’s in particular. */
export const policy = {
  getPolicy: { shows: 'nothing', press: ({ marta }) => marta.call(api.getPolicy) },
  listPolicyVersions: {
    shows: 'nothing',
    press: ({ marta }) => marta.call(api.listPolicyVersions, { params: { version: 'newest' } }),
  },
  savePolicyDraft: {
    shows: 'nothing',
    press: ({ marta }) => marta.call(api.savePolicyDraft, { body: { revision: 0, changes: {}, reason } }),
  },
  returnToPolicy: {
    shows: 'nothing',
    press: ({ marta }) => marta.call(api.returnToPolicy, { params: { version: '1' }, body: { reason } }),
  },
  discardPolicyDraft: {
    shows: 'nothing',
    press: ({ marta }) => marta.call(api.discardPolicyDraft, { body: { revision: 1 } }),
  },
  simulatePolicy: {
    shows: 'nothing',
    press: ({ marta }) => marta.call(api.simulatePolicy, { body: { revision: 1 } }),
  },
  publishPolicy: {
    shows: 'nothing',
    press: ({ marta }) => marta.call(api.publishPolicy, { body: { seen: 'x' } }),
  },
} satisfies SomeRoutes
