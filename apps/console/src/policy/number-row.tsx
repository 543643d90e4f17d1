import {
  directionOf,
  type PolicyNumber,
  policyCaution,
  policyFacts,
  policyRange,
  policyValueWords,
} from '@portal-desk/domain'
import { IconAlertTriangleFilled, IconTriangleFilled, IconTriangleInvertedFilled } from '@tabler/icons-react'
import { useId } from 'react'
import { NumberField } from './number-field.tsx'
import css from './policy.module.css'
import { RangeLine } from './range-line.tsx'
import type { Draft } from './use-draft.ts'

/** A number with why it is there, its range, what is in force, and what the draft makes of it. */
export function NumberRow({ name, draft }: { name: PolicyNumber; draft: Draft }) {
  const id = useId()
  const { label, why, source } = policyFacts[name]
  const inForce = draft.inForce[name]
  const value = draft.changes[name] ?? inForce
  const changed = value !== inForce
  const fault = draft.faultOf(`changes.${name}`)
  const caution = changed && !fault ? policyCaution(name, value) : undefined
  return (
    <tr className={changed ? css['changedRow'] : undefined}>
      <th scope="row">
        {label}
        <span className={css['why']}>
          {why} <span className={css['source']}>({source})</span>
        </span>
      </th>
      <td>
        <RangeLine name={name} inForce={inForce} draft={value} />
      </td>
      <td className={css['number']}>{policyValueWords(name, inForce)}</td>
      <td>
        <div className={css['put']}>
          {draft.mayType ? (
            <NumberField
              name={name}
              value={value}
              changed={changed}
              describedBy={fault ? id : undefined}
              onPut={(put) => draft.put(name, put)}
            />
          ) : (
            changed && <b>{policyValueWords(name, value)}</b>
          )}
          {policyRange(name).kind === 'fixed' && <span className="dim">fixed</span>}
          {changed && !fault && <Direction name={name} from={inForce} to={value} />}
        </div>
        {fault && (
          <p id={id} className={css['fault']} role="alert">
            {fault}
          </p>
        )}
        {caution && (
          <p className={css['caution']} role="status">
            <IconAlertTriangleFilled size={13} aria-hidden /> {caution}
          </p>
        )}
      </td>
    </tr>
  )
}

/** Which way a change goes, as a shape and a word. */
export function Direction({
  name,
  from,
  to,
}: {
  name: PolicyNumber
  from: number | boolean
  to: number | boolean
}) {
  const way = directionOf(name, from, to)
  if (way === 'tighter')
    return (
      <span className={`${css['way-word']} ok`}>
        <IconTriangleFilled size={9} aria-hidden /> tighter
      </span>
    )
  if (way === 'looser')
    return (
      <span className={`${css['way-word']} wait`}>
        <IconTriangleInvertedFilled size={9} aria-hidden /> looser
      </span>
    )
  return <span className={`${css['way-word']} dim`}>other</span>
}
