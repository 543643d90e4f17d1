import type { PatientRecord } from '@portal-desk/domain'

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined)
  entries.sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]))
}

/**
 * The one way to write a record down: JSON without spaces, keys in code-unit order, absent fields left out.
 * Two records are the same content exactly when these texts are equal.
 */
export const canonicalRecord = (record: PatientRecord): string => JSON.stringify(sorted(record))
