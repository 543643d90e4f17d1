import { NativeSelect } from '@mantine/core'
import { ExpectedEnd, expectedEndLabels } from '@portal-desk/domain'

const options = ExpectedEnd.options.map((value) => ({ value, label: expectedEndLabels[value] }))
type Props = { value: ExpectedEnd; onChange: (value: ExpectedEnd) => void }

/** When it is thought to work again, counted from now. */
export const EndSelect = ({ value, onChange }: Props) => (
  <NativeSelect
    label="When will it work again?"
    data={options}
    value={value}
    onChange={({ currentTarget }) => onChange(ExpectedEnd.parse(currentTarget.value))}
  />
)
