import type { PatientRecord, PersonName } from '@portal-desk/domain'

const nameOf = (record: PatientRecord): PersonName | undefined =>
  record.names.find((n) => n.use === 'current') ?? record.names[0]

/** Surname and initial, the most that a list may show before a record is opened (V11). */
export function maskedNameOf(record: PatientRecord): string {
  const name = nameOf(record)
  if (!name) return 'No name'
  const initial = [...(name.given[0] ?? '')][0]
  const family = name.family ?? name.text ?? name.given.join(' ')
  return name.family && initial ? `${family}, ${initial.toUpperCase()}.` : family
}

export const homeOf = (record: PatientRecord) =>
  record.addresses.find((a) => a.use === 'home' && a.to === undefined) ?? record.addresses[0]

export const townOf = (record: PatientRecord): string | null => homeOf(record)?.city ?? null
export const mrnOf = (record: PatientRecord): string | null =>
  record.identifiers.find((i) => i.kind === 'mrn')?.value ?? null
