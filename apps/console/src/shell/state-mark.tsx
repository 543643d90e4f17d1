import {
  IconAlertTriangleFilled,
  IconBuilding,
  IconCircle,
  IconCircleCheckFilled,
  IconCircleHalf2,
  IconClock,
  IconMinus,
  IconUsers,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'

type Mark = 'ready' | 'needs-level' | 'needs-person' | 'wait' | 'place' | 'not-needed' | 'none' | 'alert'

const shapes = {
  ready: [IconCircleCheckFilled, 'ok'],
  'needs-level': [IconCircleHalf2, 'wait'],
  'needs-person': [IconUsers, 'wait'],
  wait: [IconClock, 'wait'],
  place: [IconBuilding, 'dim'],
  'not-needed': [IconMinus, 'dim'],
  none: [IconCircle, 'dim'],
  alert: [IconAlertTriangleFilled, 'stop'],
} as const satisfies Record<Mark, unknown>

/** A state: always a shape and a word, the colour only helps. */
export function StateMark({ mark, children }: { mark: Mark; children: ReactNode }) {
  const [Shape, tone] = shapes[mark]
  return (
    <span className={`state ${tone}`}>
      <Shape size={15} aria-hidden />
      <span className="stateWord">{children}</span>
    </span>
  )
}
