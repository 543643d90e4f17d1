import { type Urgency, urgencyLabels } from '@portal-desk/domain'
import { StateMark } from '../shell/state-mark.tsx'

const marks = { now: 'alert', today: 'needs-level', 'when-you-can': 'none' } as const satisfies Record<
  Urgency,
  string
>

/** How soon somebody should look. */
export const UrgencyMark = ({ urgency }: { urgency: Urgency }) => (
  <StateMark mark={marks[urgency]}>{urgencyLabels[urgency]}</StateMark>
)
