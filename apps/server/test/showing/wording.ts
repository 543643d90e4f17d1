import { consoleEndpoints as api } from '../world.ts'
import type { SomeRoutes } from './place.ts'

const about = 'invitation'
const reason = 'Callers ask what to bring'

/** An agent has no right to these; words are nobody’s in particular, and a preview has made-up values. */
export const wording = {
  listWordings: { shows: 'nothing', press: ({ marta }) => marta.call(api.listWordings) },
  getWording: { shows: 'nothing', press: ({ marta }) => marta.call(api.getWording, { params: { about } }) },
  listWordingVersions: {
    shows: 'nothing',
    press: ({ marta }) => marta.call(api.listWordingVersions, { params: { about, version: 'newest' } }),
  },
  saveWordingDraft: {
    shows: 'nothing',
    press: ({ marta }) =>
      marta.call(api.saveWordingDraft, { params: { about }, body: { revision: 0, words: {}, reason } }),
  },
  returnToWording: {
    shows: 'nothing',
    press: ({ marta }) =>
      marta.call(api.returnToWording, { params: { about, version: '1' }, body: { reason } }),
  },
  discardWordingDraft: {
    shows: 'nothing',
    press: ({ marta }) => marta.call(api.discardWordingDraft, { params: { about }, body: { revision: 1 } }),
  },
  publishWording: {
    shows: 'nothing',
    press: ({ marta }) => marta.call(api.publishWording, { params: { about }, body: { seen: 'x' } }),
  },
  readWording: {
    shows: 'nothing',
    press: ({ marta }) =>
      marta.call(api.readWording, { params: { about }, body: { language: 'en', words: {} } }),
  },
  previewWording: {
    shows: 'nothing',
    press: ({ marta }) => marta.call(api.previewWording, { params: { about, language: 'en' } }),
  },
  testWording: {
    shows: 'nothing',
    press: ({ marta }) => marta.call(api.testWording, { params: { about }, body: { language: 'en' } }),
  },
} satisfies SomeRoutes
