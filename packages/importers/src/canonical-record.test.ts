import { PatientRecord } from '@portal-desk/domain'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { canonicalRecord } from './canonical-record.ts'

const record: PatientRecord = {
  source: 'fhir',
  sourceKey: '1',
  identifiers: [{ kind: 'mrn', system: 'urn:a', value: '2' }],
  names: [{ use: 'current', family: 'F', given: ['G'], prefix: 'P', suffix: 'S', text: 'T' }],
  birthDate: '1984-03-12',
  sex: 'other',
  deceased: true,
  deceasedOn: '2020',
  addresses: [
    {
      use: 'home',
      lines: ['L'],
      city: 'C',
      state: 'S',
      postcode: 'P',
      country: 'U',
      from: '2001',
      to: '2002',
    },
  ],
  contacts: [{ kind: 'phone', value: '5', use: 'old', from: '2003', to: '2004' }],
  language: 'es',
  clinician: 'Dr',
  lastVisitMonth: '2026-01',
  active: false,
  links: [{ type: 'refer', otherKey: '9' }],
  restricted: true,
  withoutChart: true,
  site: 'site-1',
}

const paths = (value: unknown, path: string[] = []): string[][] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => paths(inner, [...path, key]))
    : [path]

const without = (value: unknown, [key = '', ...deeper]: string[]): unknown => {
  const entries = Object.entries(value as object)
  const kept = deeper.length > 0 ? entries : entries.filter(([name]) => name !== key)
  const turned = kept.map(([name, inner]) => [name, name === key ? without(inner, deeper) : inner] as const)
  return Array.isArray(value) ? turned.map(([, inner]) => inner) : Object.fromEntries(turned)
}

test('the canonical text changes with every value of a record, and with nothing else', () => {
  const text = canonicalRecord(record)
  const turned = Object.fromEntries(Object.entries(record).reverse()) as PatientRecord
  expect(canonicalRecord(turned)).toBe(text)

  const all = paths(record)
  const texts = all.map((path) => canonicalRecord(without(record, path) as PatientRecord))
  expect(all.length).toBeGreaterThan(30)
  expect(new Set([text, ...texts]).size).toBe(all.length + 1)
})

test('the sample above holds every field there is', () => {
  const shapeOf = (schema: unknown): string[] => {
    if (schema instanceof z.ZodOptional) return shapeOf(schema.unwrap())
    if (schema instanceof z.ZodArray) return shapeOf(schema.element)
    if (!(schema instanceof z.ZodObject)) return ['']
    return Object.entries(schema.shape).flatMap(([key, inner]) =>
      shapeOf(inner).map((rest) => `${key}.${rest}`),
    )
  }
  const held = paths(record).map((path) => `${path.filter((key) => !/^\d+$/.test(key)).join('.')}.`)
  expect(new Set(held)).toEqual(new Set(shapeOf(PatientRecord)))
})
