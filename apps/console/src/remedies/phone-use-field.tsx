import { NativeSelect } from '@mantine/core'
import type { PhoneUse } from '@portal-desk/domain'
import css from './remedies.module.css'

const labels: Record<PhoneUse, string> = { mobile: 'Mobile', home: 'Home', work: 'Work' }

type Props = { value: PhoneUse; onChange: (use: PhoneUse) => void }

/** Which of the patient's phones it is; what is on file of that kind is shown to nobody. */
export function PhoneUseField({ value, onChange }: Props) {
  return (
    <NativeSelect
      label="Kind of phone; it takes the place of the old one of this kind"
      className={css['reason']}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value as PhoneUse)}
    >
      {Object.entries(labels).map(([use, label]) => (
        <option key={use} value={use}>
          {label}
        </option>
      ))}
    </NativeSelect>
  )
}
