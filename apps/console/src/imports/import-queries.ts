import {
  type AnswerOf,
  getImport,
  listImports,
  listRejections,
  type OpenImport,
  previewImport,
} from '@portal-desk/contract'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { call } from '../api/call.ts'
import { timed } from '../api/queries.ts'

export type ImportNow = AnswerOf<typeof getImport>
export type PreviewRow = AnswerOf<typeof previewImport>['rows'][number]

/** What every step of an import changes. */
export const importChanges = () => [['imports']] as const

/** The import that is open; told live while it goes on. */
export const importQuery = queryOptions({
  queryKey: ['imports', 'open'],
  queryFn: ({ signal }) => timed(call(getImport, { params: {}, body: {}, signal })),
})

/** Imports that ended, page behind page. */
export const endedImportsQuery = infiniteQueryOptions({
  queryKey: ['imports', 'ended'],
  queryFn: ({ signal, pageParam }) =>
    timed(call(listImports, { params: { importId: pageParam }, body: {}, signal })),
  initialPageParam: 'beginning',
  getNextPageParam: ({ next }) => next,
})

/** The first records of a file that was looked through; read once for each look, since each reading is entered. */
export const previewQuery = ({ id, look }: OpenImport) =>
  queryOptions({
    queryKey: ['import-preview', id, look],
    queryFn: ({ signal }) => call(previewImport, { params: { importId: id }, body: {}, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })

/** Rejected lines of an import, page behind page; each reading is entered. */
export const rejectionsQuery = (importId: string) =>
  infiniteQueryOptions({
    queryKey: ['import-rejections', importId],
    queryFn: ({ signal, pageParam }) =>
      call(listRejections, { params: { importId, place: pageParam }, body: {}, signal }),
    initialPageParam: 'beginning',
    getNextPageParam: ({ next }) => next,
    staleTime: Number.POSITIVE_INFINITY,
  })
