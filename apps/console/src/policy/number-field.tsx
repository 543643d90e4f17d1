import { Checkbox, NumberInput } from '@mantine/core'
import { type PolicyNumber, policyFacts, policyRange, unitSigns, unitSizes } from '@portal-desk/domain'
import css from './policy.module.css'

type Props = {
  name: PolicyNumber
  value: number | boolean
  changed: boolean
  /** The sentence that says what is wrong stands below, by this id. */
  describedBy: string | undefined
  onPut: (value: number | boolean) => void
}

/** One number of the draft in the unit in which people speak of it; what is out of range is said, not put right. */
export function NumberField({ name, value, changed, describedBy, onPut }: Props) {
  const { label, unit } = policyFacts[name]
  const range = policyRange(name)
  if (range.kind === 'fixed') return null
  if (range.kind === 'switch')
    return (
      <Checkbox
        label={<span aria-hidden>{value ? 'on' : 'off'}</span>}
        aria-label={`${label}, draft`}
        checked={value === true}
        onChange={(event) => onPut(event.currentTarget.checked)}
      />
    )
  const size = unitSizes[unit]
  return (
    <NumberInput
      className={changed ? `${css['field']} ${css['changed']}` : css['field']}
      size="xs"
      w={96}
      hideControls
      allowDecimal={false}
      allowNegative={false}
      clampBehavior="none"
      max={Number.MAX_SAFE_INTEGER / size}
      thousandSeparator=","
      suffix={unitSigns[unit]}
      aria-label={`${label}, draft`}
      aria-describedby={describedBy}
      aria-invalid={describedBy === undefined ? undefined : true}
      value={Number(value) / size}
      onChange={(typed) => {
        if (typed !== '') onPut(Number(typed) * size)
      }}
    />
  )
}
