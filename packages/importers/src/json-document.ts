import { type Assembled, type JsonToken, jsonAssembler } from './json-assembler.ts'
import { MAX_DEPTH } from './json-shape.ts'

const LIMITS = { chars: 1024 * 1024, depth: MAX_DEPTH }
const MAX_KEY = 200
const MAX_MEMBERS = 1000

type Place = 'before' | 'members' | 'list' | 'after'

/**
 * Follows the tokens of a document that is one object, keeps its members, and hands out the elements of one
 * long list in it as they end, without keeping any.
 *
 * @param listKey the member whose elements are handed out
 * @param isList asked when the list begins, with the members before it, whether it is to be taken apart
 */
export const documentReader = (listKey: string, isList: (members: Map<string, Assembled>) => boolean) => {
  const members = new Map<string, Assembled>()
  let place: Place = 'before'
  let key = ''
  let count = 0
  let current: ReturnType<typeof jsonAssembler> | undefined

  const finish = (value: Assembled): Assembled | undefined => {
    current = undefined
    if (place === 'list') return value
    if (members.size < MAX_MEMBERS) members.set(key, value)
    return undefined
  }
  const start = (token: JsonToken): Assembled | undefined => {
    if (place === 'list') count += 1
    current = jsonAssembler(LIMITS)
    const whole = current(token)
    return whole && finish(whole)
  }
  const takeMember = (token: JsonToken): Assembled | undefined => {
    if (token.name === 'endObject') place = 'after'
    else if (token.name === 'startKey') key = ''
    else if (token.name === 'stringChunk') key = (key + String(token.value)).slice(0, MAX_KEY)
    else if (token.name === 'startArray' && key === listKey && isList(members)) place = 'list'
    else if (token.name !== 'endKey') return start(token)
    return undefined
  }

  /** Takes one token; gives an element of the list when the token ends it. */
  const take = (token: JsonToken): Assembled | undefined => {
    if (current) {
      const whole = current(token)
      return whole && finish(whole)
    }
    if (place === 'members') return takeMember(token)
    if (place === 'list') {
      if (token.name !== 'endArray') return start(token)
      place = 'members'
    } else if (place === 'before') {
      place = token.name === 'startObject' ? 'members' : 'after'
    }
    return undefined
  }
  return {
    take,
    members: () => members,
    /** How many elements of the list have begun. */
    elements: () => count,
    withinElement: () => place === 'list' && current !== undefined,
  }
}
