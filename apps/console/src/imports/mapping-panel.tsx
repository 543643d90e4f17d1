import { Button, Select } from '@mantine/core'
import { checkImport, type OpenImport } from '@portal-desk/contract'
import {
  asksDateOrder,
  type ColumnField,
  type ColumnMapping,
  columnFieldLabels,
  columnFields,
  type DateOrder,
  dateOrderLabels,
  type ImportColumn,
  mappingFaults,
} from '@portal-desk/domain'
import { useState } from 'react'
import { useAction } from '../api/use-action.ts'
import { useAnnounce } from '../shell/announcer.tsx'
import panel from '../shell/panel.module.css'
import { StateMark } from '../shell/state-mark.tsx'
import { TroubleNote } from '../shell/trouble-note.tsx'
import css from './import.module.css'
import { importChanges } from './import-queries.ts'

const fieldChoices = columnFields.map((value) => ({ value, label: columnFieldLabels[value] }))
/** A column may hold two fields, as a number that is the MRN too; it is chosen as the first of them. */
const fieldsOf = (mapping: ColumnMapping, column: string): ColumnField[] =>
  columnFields.filter((field) => mapping[field] === column)

type Props = {
  open: OpenImport
  /** The mapping of a file that was looked through is being changed. */
  editing: boolean
  onEditing: (editing: boolean) => void
}

/** Which column becomes what; a file that is FHIR needs none. Then the whole file is looked through. */
export function MappingPanel({ open, editing, onEditing }: Props) {
  const action = useAction(checkImport, importChanges)
  const announce = useAnnounce()
  const [mapping, setMapping] = useState<ColumnMapping>(open.mapping ?? {})
  const [pressed, setPressed] = useState(false)
  const { columns, state, here } = open
  const table = columns.length > 0
  const fixed = state !== 'received' && !(state === 'checked' && editing)
  const faults = table ? mappingFaults(columns, mapping) : []
  const used = columns.filter(({ name }) => fieldsOf(mapping, name).length > 0).length
  const put = (column: string, field: ColumnField | null) => {
    const { ...next } = mapping
    for (const before of fieldsOf(mapping, column)) delete next[before]
    setMapping(field ? { ...next, [field]: column } : next)
  }
  const check = async () => {
    setPressed(true)
    if (action.busy || faults.length > 0) return
    const answer = await action.run({ importId: open.id }, table ? { mapping } : {})
    if (!answer) return
    onEditing(false)
    announce(answer.done)
  }
  const order = faults.find(({ path }) => path === 'mapping.dateOrder')
  return (
    <section className={panel['panel']} aria-labelledby="mapping">
      <header>
        <h2 id="mapping">Mapping</h2>
        <span className="sm dim">
          {table
            ? `${columns.length} columns, ${used} used${state === 'running' ? ', fixed while it runs' : ''}`
            : 'FHIR names its fields itself'}
        </span>
      </header>
      {!table && <p className={css['inside']}>Nothing has to be mapped: FHIR says what each field is.</p>}
      {table && (
        <table className={`plain-table ${css['table']}`}>
          <thead>
            <tr>
              <th scope="col">Column in the file</th>
              <th scope="col">Becomes</th>
            </tr>
          </thead>
          <tbody>
            {columns.map((column) => (
              <ColumnRow key={column.name} {...{ column, mapping, fixed, put }} />
            ))}
          </tbody>
        </table>
      )}
      {!fixed && (
        <div className={css['inside']}>
          {table && asksDateOrder(columns, mapping) && (
            <Select
              label="Dates are written as"
              description="Some can be read in two ways. This is not guessed."
              placeholder="Choose the order"
              data={(['month-day-year', 'day-month-year'] as const).map((value) => ({
                value,
                label: dateOrderLabels[value],
              }))}
              value={mapping.dateOrder === 'iso' ? null : (mapping.dateOrder ?? null)}
              error={pressed ? order?.says : undefined}
              onChange={(value) => value && setMapping({ ...mapping, dateOrder: value as DateOrder })}
            />
          )}
          {pressed &&
            faults
              .filter((fault) => fault !== order)
              .map(({ path, says }) => (
                <p key={path} role="alert" className={css['bad']}>
                  {says}
                </p>
              ))}
          {action.trouble && <TroubleNote trouble={action.trouble} />}
          {here && (
            <div>
              <Button variant="filled" aria-busy={action.busy || undefined} onClick={() => void check()}>
                Look through the file
              </Button>{' '}
              {editing && (
                <Button
                  variant="default"
                  onClick={() => {
                    setMapping(open.mapping ?? {})
                    onEditing(false)
                  }}
                >
                  Leave it as it is
                </Button>
              )}
            </div>
          )}
          <p className="sm dim">Looking through takes nothing over.</p>
        </div>
      )}
      {table && fixed && state === 'checked' && here && (
        <div className={css['inside']}>
          <div>
            <Button variant="default" onClick={() => onEditing(true)}>
              Change the mapping
            </Button>
          </div>
        </div>
      )}
    </section>
  )
}

type RowProps = {
  column: ImportColumn
  mapping: ColumnMapping
  fixed: boolean
  put: (column: string, field: ColumnField | null) => void
}

function ColumnRow({ column: { name, slashed, ssn }, mapping, fixed, put }: RowProps) {
  const fields = fieldsOf(mapping, name)
  const labels = fields.map((field) => columnFieldLabels[field]).join(', ')
  return (
    <tr>
      <th scope="row" className={`mono ${css['name']}`}>
        {name}
      </th>
      <td>
        {ssn ? (
          <StateMark mark="not-needed">Left out: never read, by rule</StateMark>
        ) : fixed ? (
          <StateMark mark={fields.length > 0 ? 'ready' : 'none'}>{labels || 'Left out'}</StateMark>
        ) : (
          <Select
            aria-label={`${name} becomes`}
            placeholder="Left out"
            data={fieldChoices}
            value={fields[0] ?? null}
            clearable
            searchable
            clearButtonProps={{ 'aria-label': `Leave ${name} out` }}
            onChange={(value) => put(name, value as ColumnField | null)}
          />
        )}
        {slashed && mapping.dateOrder && fields.length > 0 && (
          <span className="sm dim">read as {dateOrderLabels[mapping.dateOrder]}</span>
        )}
      </td>
    </tr>
  )
}
