import {
  type AnswerOf,
  getWording,
  listWordings,
  listWordingVersions,
  readWording,
} from '@portal-desk/contract'
import type { Language, WordingAbout, Words } from '@portal-desk/domain'
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { call } from '../api/call.ts'
import { timed } from '../api/queries.ts'

export type WordingNow = AnswerOf<typeof getWording>
export type WordingRow = AnswerOf<typeof listWordings>['rows'][number]

/** Everything that may be worded. */
export const wordingsQuery = queryOptions({
  queryKey: ['wording', 'list'],
  queryFn: ({ signal }) => timed(call(listWordings, { params: {}, body: {}, signal })),
})

/** Some words in force, and their open draft. */
export const wordingQuery = (about: WordingAbout) =>
  queryOptions({
    queryKey: ['wording', 'now', about],
    queryFn: ({ signal }) => timed(call(getWording, { params: { about }, body: {}, signal })),
  })

/** Published versions, page behind page. */
export const wordingVersionsQuery = (about: WordingAbout) =>
  infiniteQueryOptions({
    queryKey: ['wording', 'versions', about],
    queryFn: ({ signal, pageParam }) =>
      timed(call(listWordingVersions, { params: { about, version: pageParam }, body: {}, signal })),
    initialPageParam: 'newest',
    getNextPageParam: ({ next }) => next,
  })

/** A mail as it is typed; the last one stays while the next is written. */
export const readingQuery = (about: WordingAbout, language: Language, words: Words) =>
  queryOptions({
    queryKey: ['wording', 'reading', about, language, words],
    queryFn: ({ signal }) => call(readWording, { params: { about }, body: { language, words }, signal }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })

/** What is read again after each step. */
export const wordingChanges = () => [['wording']] as const
