import { consoleEndpoints as api } from '../world.ts'
import type { SomeRoutes } from './place.ts'

const params = { importId: 'no-such-import' }

/** An agent has no right to these; what an administrator is shown has its own test (imports.test.ts). */
export const imports = {
  getImport: { shows: 'nothing', press: ({ marta }) => marta.call(api.getImport) },
  listImports: {
    shows: 'nothing',
    press: ({ marta }) => marta.call(api.listImports, { params: { importId: 'beginning' } }),
  },
  beginImport: {
    shows: 'nothing',
    press: ({ marta }) => marta.call(api.beginImport, { body: { fileName: 'a.csv', size: 1 } }),
  },
  sendImportPiece: {
    shows: 'nothing',
    press: ({ marta }) =>
      marta.call(api.sendImportPiece, {
        params: { ...params, offset: '0' },
        body: { file: new Blob(['mrn,name']) },
      }),
  },
  checkImport: { shows: 'nothing', press: ({ marta }) => marta.call(api.checkImport, { params, body: {} }) },
  previewImport: { shows: 'nothing', press: ({ marta }) => marta.call(api.previewImport, { params }) },
  startImport: { shows: 'nothing', press: ({ marta }) => marta.call(api.startImport, { params }) },
  pauseImport: { shows: 'nothing', press: ({ marta }) => marta.call(api.pauseImport, { params }) },
  endImport: { shows: 'nothing', press: ({ marta }) => marta.call(api.endImport, { params }) },
  listRejections: {
    shows: 'nothing',
    press: ({ marta }) => marta.call(api.listRejections, { params: { ...params, place: 'beginning' } }),
  },
  exportRejections: {
    shows: 'nothing',
    press: ({ marta }) => marta.call(api.exportRejections, { params }),
  },
} satisfies SomeRoutes
