/** Deepest nesting of objects and lists that is looked into (S25). */
export const MAX_DEPTH = 64

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * Says what is wrong with the shape of parsed JSON before anything reads it: too deep, or keys that reach
 * for the prototype of objects (S22).
 *
 * @param value what JSON.parse gave
 */
export const jsonShapeFault = (value: unknown, depth = 0): string | undefined => {
  if (typeof value !== 'object' || value === null) return undefined
  if (depth >= MAX_DEPTH) return `It is nested deeper than ${MAX_DEPTH} levels.`
  if (Array.isArray(value)) {
    for (const inner of value) {
      const fault = jsonShapeFault(inner, depth + 1)
      if (fault) return fault
    }
    return undefined
  }
  for (const key of Object.keys(value)) {
    if (FORBIDDEN.has(key)) return `It holds the key “${key}”, which no FHIR resource has.`
    const fault = jsonShapeFault((value as Record<string, unknown>)[key], depth + 1)
    if (fault) return fault
  }
  return undefined
}
