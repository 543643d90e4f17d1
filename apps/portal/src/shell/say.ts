import type { Language } from '@portal-desk/domain'
import { createElement, Fragment, type ReactNode } from 'react'

/** All sentences of a slice in every language; a missing one does not compile. */
export type Words<K extends string> = Record<Language, Record<K, string>>
export type Put = Record<string, string | number>

/** Checks a slice's words: both languages hold the same keys. */
export const wordsOf = <const K extends string>(words: Words<K>): Words<K> => words

// "a. m." brings its own full stop, also in the middle of a paragraph.
const oneStop = (text: string) => text.replace(/m\.\./g, 'm.')

/** Puts values into `{places}`; a place without a value stays, for {@link around}. */
export function say(text: string, put: Put): string {
  return oneStop(text.replace(/\{(\w+)\}/g, (place, name: string) => String(put[name] ?? place)))
}

/** The sentence for a key, or its `.one` sister when the number in `n` is one. */
export function sentence<K extends string>(words: Record<K, string>, key: K, put: Put = {}): string {
  const one = put['n'] === 1 ? (words as Record<string, string | undefined>)[`${key}.one`] : undefined
  return say(one ?? words[key], put)
}

/** A sentence with marked-up parts in its places: no markup in the words, no words in the markup. */
export function around(text: string, parts: Record<string, ReactNode>): ReactNode {
  const pieces = text.split(/(\{\w+\})/).map((piece) => parts[piece.slice(1, -1)] ?? piece)
  return createElement(Fragment, null, ...pieces)
}
