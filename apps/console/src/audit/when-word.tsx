import { AuditWhen } from '@portal-desk/domain'
import { useId, useState } from 'react'
import css from './audit.module.css'
import { WordSelect } from './word-select.tsx'

const spans = [
  { value: 'today', label: 'today' },
  { value: 'yesterday', label: 'yesterday' },
  { value: '7-days', label: 'in the last 7 days' },
  { value: '30-days', label: 'in the last 30 days' },
  { value: 'day', label: 'on one day' },
] as const
type Span = (typeof spans)[number]['value']

type Props = { when: AuditWhen | undefined; onChange: (when: AuditWhen | undefined) => void }

/** When: at any time, in some days up to now, or on one day of the calendar. */
export function WhenWord({ when, onChange }: Props) {
  const id = useId()
  const known = spans.find(({ value }) => value === when)?.value
  const [span, setSpan] = useState<Span | undefined>(when === undefined ? undefined : (known ?? 'day'))
  const choose = (next: Span | undefined) => {
    setSpan(next)
    if (next !== 'day') onChange(next)
  }
  const [unread, setUnread] = useState(false)
  const onDay = (day: string) => {
    const read = AuditWhen.safeParse(day)
    setUnread(!read.success)
    if (read.success) onChange(read.data)
  }
  return (
    <>
      <WordSelect label="When" any="at any time" options={spans} value={span} onChange={choose} />
      {span === 'day' && (
        <>
          <input
            type="date"
            aria-label="Which day"
            aria-invalid={unread || undefined}
            aria-describedby={unread ? id : undefined}
            className={css['day']}
            defaultValue={known ? '' : when}
            onChange={(event) => onDay(event.currentTarget.value)}
          />
          {unread && (
            <span id={id} className="xs stop">
              {' '}
              Not a whole day yet; the list stays as it was.
            </span>
          )}
        </>
      )}
    </>
  )
}
