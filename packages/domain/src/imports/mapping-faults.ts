import { z } from 'zod'
import { type ColumnField, type ColumnMapping, columnFields } from './column-mapping.ts'

/** A column of a table: what the first lines tell of it, never what stands in it. */
export const ImportColumn = z.strictObject({
  name: z.string(),
  /** Dates in it can be read in two ways, as 3/12/1984. */
  slashed: z.literal(true).optional(),
  /** Holds social security numbers, which are never read (V4). */
  ssn: z.literal(true).optional(),
})
export type ImportColumn = z.infer<typeof ImportColumn>

/** What is compulsory, and which fields give it. */
const compulsory: readonly { fields: readonly ColumnField[]; wanted: string; example: string }[] = [
  { fields: ['key', 'mrn'], wanted: 'a number of the patient', example: 'mrn or id' },
  {
    fields: ['familyName', 'givenNames', 'fullName'],
    wanted: 'a name',
    example: 'last_name, first_name or name',
  },
  { fields: ['birthDate'], wanted: 'a birth date', example: 'birth_date or dob' },
]

/** What a table lacks: nobody could be found by less. */
export const compulsoryMissing = (
  has: (field: ColumnField) => boolean,
): readonly { wanted: string; example: string }[] => compulsory.filter(({ fields }) => !fields.some(has))

const dates: readonly ColumnField[] = ['birthDate', 'deceased', 'deceasedOn', 'lastVisit']

/** Whether the order of day and month has to be said: it is asked for and never guessed. */
export const asksDateOrder = (columns: readonly ImportColumn[], mapping: ColumnMapping): boolean =>
  dates.some((field) => columns.some(({ name, slashed }) => slashed && name === mapping[field]))

export type MappingFault = { path: string; says: string }

/**
 * Why a table cannot be read by this mapping, a sentence each.
 * @param columns of the first line
 */
export function mappingFaults(columns: readonly ImportColumn[], mapping: ColumnMapping): MappingFault[] {
  const missing = compulsoryMissing((field) => mapping[field] !== undefined).map(({ wanted }) => wanted)
  const known = new Map(columns.map((column) => [column.name, column]))
  const order = asksDateOrder(columns, mapping) && (mapping.dateOrder ?? 'iso') === 'iso'
  return [
    ...(missing.length > 0
      ? [{ path: 'mapping', says: `Choose a column for ${missing.join(', for ')}.` }]
      : []),
    ...columnFields.flatMap((field): MappingFault[] => {
      const name = mapping[field]
      const column = name === undefined ? undefined : known.get(name)
      if (name === undefined || (column && !column.ssn)) return []
      const says = column ? 'Social security numbers are never read.' : 'The file has no such column.'
      return [{ path: `mapping.${field}`, says }]
    }),
    ...(order
      ? [
          {
            path: 'mapping.dateOrder',
            says: 'Dates in this file can be read in two ways. Say in which order day and month stand.',
          },
        ]
      : []),
  ]
}
