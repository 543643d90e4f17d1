import type { z } from 'zod'
import { quoted } from './chart-text.ts'
import type { Fault } from './import-item.ts'

const KINDS: Record<string, string> = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  null: 'null',
}

const kindOf = (value: unknown): string =>
  KINDS[value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value] ?? 'nothing'

/** `['name', 0, 'family']` as people write it: `name[0].family`. */
const fieldPath = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`
    return text === '' ? String(key) : `${text}.${String(key)}`
  }, '')

const valueAt = (source: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    source,
  )

/**
 * Turns the first complaint of a schema into a field and a sentence.
 *
 * @param source the value that was checked, to say what stands there instead
 */
export const schemaFault = (error: z.ZodError, source: unknown): Fault => {
  const issue = error.issues[0]
  if (!issue) return { field: '', reason: 'It does not have the expected shape.' }
  const field = fieldPath(issue.path)
  const value = valueAt(source, issue.path)
  if (issue.code === 'invalid_type') {
    const expected = KINDS[issue.expected] ?? issue.expected
    if (value === undefined) return { field, reason: `It is missing; it should be ${expected}.` }
    return { field, reason: `It should be ${expected}, but it is ${kindOf(value)}.` }
  }
  if (issue.code === 'invalid_value') {
    const shown = typeof value === 'string' ? quoted(value) : kindOf(value)
    return { field, reason: `It is ${shown}; known are ${issue.values.map(String).join(', ')}.` }
  }
  return { field, reason: issue.message }
}
