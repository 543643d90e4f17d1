/** One token of the JSON tokenizer; strings, keys and numbers come in pieces. */
export type JsonToken = { name: string; value?: unknown }

export type Assembled = { value: unknown; fault?: never } | { fault: string; value?: never }

type Open = { container: unknown[] | Map<string, unknown>; key: string }

const plain = (container: Open['container']): unknown =>
  Array.isArray(container) ? container : Object.fromEntries(container)

/**
 * Builds one JSON value out of tokens. Beyond a size or a depth it stops keeping and only counts brackets,
 * so that a huge attachment in a Bundle costs no memory.
 *
 * @param limits `chars` of keys and values together, `depth` of objects and lists within the value
 * @returns a function that takes tokens and gives the value, or a fault, with the token that ends it
 */
export const jsonAssembler = (limits: { chars: number; depth: number }) => {
  const stack: Open[] = []
  let depth = 0
  let chars = 0
  let pieces = ''
  let fault: string | undefined

  const add = (value: unknown) => {
    const top = stack.at(-1)
    if (!top) return
    if (Array.isArray(top.container)) top.container.push(value)
    else top.container.set(top.key, value)
  }
  const giveUp = (why: string) => {
    fault ??= why
    stack.length = 0
    pieces = ''
  }
  const end = (value: unknown): Assembled | undefined => {
    if (depth === 0) return fault ? { fault } : { value }
    if (!fault) add(value)
    return undefined
  }
  const open = (container: Open['container']): undefined => {
    depth += 1
    chars += 1
    if (depth > limits.depth) giveUp(`It is nested deeper than ${limits.depth} levels.`)
    if (!fault) stack.push({ container, key: '' })
  }

  return ({ name, value }: JsonToken): Assembled | undefined => {
    if (chars > limits.chars) giveUp('It is larger than 1 MiB.')
    switch (name) {
      case 'startObject':
        return open(new Map())
      case 'startArray':
        return open([])
      case 'endObject':
      case 'endArray': {
        depth -= 1
        const closed = stack.pop()
        return end(closed ? plain(closed.container) : undefined)
      }
      case 'stringChunk':
      case 'numberChunk':
        chars += String(value).length
        if (!fault) pieces += String(value)
        return undefined
      case 'endKey': {
        const top = stack.at(-1)
        if (top) top.key = pieces
        pieces = ''
        return undefined
      }
      case 'endString':
      case 'endNumber': {
        const text = pieces
        pieces = ''
        return end(name === 'endNumber' ? Number(text) : text)
      }
      case 'nullValue':
      case 'trueValue':
      case 'falseValue':
        chars += 4
        return end(value)
      default:
        return undefined
    }
  }
}
