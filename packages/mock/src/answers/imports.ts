import type { OpenImport } from '@portal-desk/contract'
import {
  beginImportBlock,
  type DirectoryImport,
  type EndedImportState,
  IMPORT_KEPT_FOR,
  type ImportStep,
  importBlock,
  importDone,
  importEnd,
  isFreshlyReauthenticated,
  mappingFaults,
  type OpenImportState,
  type Refusal,
  seconds,
  shortName,
} from '@portal-desk/domain'
import { staffOf } from '../call-facts.ts'
import { tell } from '../live.ts'
import { goneThrough, mockColumns, mockLook, mockMapping, mockRejections } from '../mock-import.ts'
import { nameOfStaff } from '../mock-staff.ts'
import { MockStop } from '../problems.ts'
import type { MockWorld } from '../world.ts'
import type { Answers } from './answer.ts'

const PAGE = 20
/** A look or a run of the mock takes so many steps of a second. */
const STEPS = 6
const MOST_BYTES = 4 * 1024 ** 3

const isOpen = ({ finishedAt }: DirectoryImport): boolean => finishedAt === undefined
const openIn = (world: MockWorld) => world.imports.find(isOpen)
const by = (staffId: string): string => shortName(nameOfStaff(staffId) ?? '')
const changed = (world: MockWorld): void => tell(world, { event: 'imports-changed', at: world.now() })

function isFresh(world: MockWorld): boolean {
  const staff = { ...staffOf(world), reauthenticatedAt: world.session?.reauthenticatedAt ?? 0 }
  return isFreshlyReauthenticated({ staff, policy: world.policy, now: world.now() })
}

function stopAt(refusal: Refusal | undefined): void {
  if (refusal) throw new MockStop('refused', { refusal })
}

/** The import that is named, where this step with it is possible. */
function at(world: MockWorld, importId: string, step: ImportStep): DirectoryImport {
  const one = world.imports.find(({ id }) => id === importId)
  if (!one) throw new MockStop('not-here')
  stopAt(importBlock(step, one, { here: true, fresh: isFresh(world) }))
  return one
}

function finish(world: MockWorld, one: DirectoryImport, state: EndedImportState, said?: string): void {
  Object.assign(one, { state, finishedAt: world.now(), ...(said === undefined ? {} : { said }) })
  changed(world)
}

/** Moves work on, a step a second, while the import is in the state it began in. */
function goOn(world: MockWorld, one: DirectoryImport, step: (part: number) => void, done: () => void): void {
  const { state } = one
  const next = (n: number): void =>
    world.later(seconds(1), () => {
      if (one.state !== state) return
      step(n / STEPS)
      if (n === STEPS) done()
      else next(n + 1)
      changed(world)
    })
  next(1)
}

const shown = (world: MockWorld, one: DirectoryImport): OpenImport => {
  const { staffId, updatedAt: _, finishedAt: __, ...rest } = one
  return {
    ...rest,
    state: one.state as OpenImportState,
    columns: [...one.columns],
    by: by(staffId),
    mine: staffId === staffOf(world).id,
    here: true,
  }
}

export const importAnswers: Answers<
  | 'getImport'
  | 'listImports'
  | 'beginImport'
  | 'sendImportPiece'
  | 'checkImport'
  | 'previewImport'
  | 'startImport'
  | 'pauseImport'
  | 'endImport'
  | 'listRejections'
  | 'exportRejections'
> = {
  getImport(world) {
    const open = openIn(world)
    return { now: world.now(), mostBytes: MOST_BYTES, ...(open ? { open: shown(world, open) } : {}) }
  },

  listImports(world, { params: { importId } }) {
    const ended = world.imports.filter((one) => !isOpen(one))
    const from = importId === 'beginning' ? 0 : ended.findIndex(({ id }) => id === importId) + 1
    const page = ended.slice(from, from + PAGE)
    const next = ended.length > from + PAGE ? page.at(-1)?.id : undefined
    return {
      now: world.now(),
      rows: page.map((one) => {
        const state = one.state as EndedImportState
        const rejected = one.count?.rejected ?? 0
        return {
          id: one.id,
          fileName: one.fileName,
          by: by(one.staffId),
          begunAt: one.begunAt,
          state,
          says: importEnd(state, one.count, one.said),
          rejected,
          linesKept: rejected > 0 && (one.finishedAt ?? 0) > world.now() - IMPORT_KEPT_FOR,
        }
      }),
      ...(next ? { next } : {}),
    }
  },

  beginImport(world, { body: { fileName, size } }) {
    stopAt(beginImportBlock(openIn(world) !== undefined, isFresh(world)))
    const one: DirectoryImport = {
      id: world.newId(),
      staffId: staffOf(world).id,
      state: 'receiving',
      fileName,
      size,
      columns: [],
      mappedBefore: false,
      reached: 0,
      begunAt: world.now(),
      updatedAt: world.now(),
    }
    world.imports.unshift(one)
    return { importId: one.id }
  },

  sendImportPiece(world, { params: { importId, offset }, body: { file } }) {
    const one = at(world, importId, 'send')
    one.reached = Number(offset) + (file as Blob).size
    if (one.reached < one.size) return { state: 'receiving', reached: one.reached }
    const table = /\.(csv|tsv)$/i.test(one.fileName)
    if (!table && !/\.(json|ndjson)$/i.test(one.fileName)) {
      const says = 'The name must end in .csv, .tsv, .json or .ndjson, as its content is.'
      finish(world, one, 'refused', says)
      return { state: 'refused', reached: 0, says }
    }
    const columns = table ? { columns: [...mockColumns], mapping: mockMapping } : {}
    Object.assign(one, { state: 'received', format: table ? 'csv' : 'fhir-ndjson', ...columns })
    return { state: 'received', reached: one.reached }
  },

  checkImport(world, { params: { importId }, body: { mapping } }) {
    const one = at(world, importId, 'check')
    const fields = one.columns.length > 0 ? mappingFaults(one.columns, mapping ?? {}) : []
    if (fields.length > 0) throw new MockStop('validation', { fields })
    Object.assign(one, { state: 'checking', reached: 0, ...(mapping ? { mapping } : {}) })
    goOn(
      world,
      one,
      (part) => {
        one.reached = Math.round(one.size * part)
      },
      () => Object.assign(one, { state: 'checked', look: mockLook }),
    )
    return { done: importDone.checking }
  },

  previewImport(world, { params: { importId } }) {
    at(world, importId, 'preview')
    return {
      rows: [
        {
          line: 2,
          did: 'unchanged',
          mrn: '40 118 273',
          name: 'Kowalczyk, Catherine Anne',
          birthDate: '1974-11-03',
          town: 'Fallbrook',
        },
        {
          line: 3,
          did: 'changed',
          mrn: '40 118 274',
          name: 'Delacroix, Paul',
          birthDate: '1969-06-22',
          town: 'Fallbrook',
        },
        {
          line: 4,
          did: 'new',
          mrn: '40 118 280',
          name: 'Osei, Abena',
          was: 'Mensah',
          birthDate: '1992-01-09',
          town: 'Bonsall',
        },
      ],
    }
  },

  startImport(world, { params: { importId } }) {
    const one = at(world, importId, 'start')
    one.state = 'running'
    one.startedAt ??= world.now()
    goOn(
      world,
      one,
      (part) => goneThrough(one, part),
      () => finish(world, one, 'done'),
    )
    return { done: importDone.running }
  },

  pauseImport(world, { params: { importId } }) {
    at(world, importId, 'pause').state = 'paused'
    return { done: importDone.paused }
  },

  endImport(world, { params: { importId } }) {
    const one = at(world, importId, 'end')
    finish(world, one, one.startedAt === undefined ? 'discarded' : 'stopped')
    return { done: importDone.ended }
  },

  listRejections(world, { params: { importId } }) {
    if (!world.imports.some(({ id }) => id === importId)) throw new MockStop('not-here')
    return { rows: [...mockRejections] }
  },

  exportRejections(world, { params: { importId } }) {
    if (!world.imports.some(({ id }) => id === importId)) throw new MockStop('not-here')
    stopAt(isFresh(world) ? undefined : { code: 'reauthenticate' })
    const lines = mockRejections.map(({ line, field, reason }) => `${line},${field},"${reason}"`)
    return {
      fileName: 'rejected-lines.csv',
      csv: ['line,field,reason', ...lines].join('\r\n'),
      rows: lines.length,
      more: false,
    }
  },
}
