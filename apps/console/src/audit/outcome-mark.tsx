import { type AuditOutcome, auditOutcomeLabels } from '@portal-desk/domain'
import { IconCircleCheckFilled, IconCircleHalf2, IconSquareMinusFilled } from '@tabler/icons-react'
import css from './audit.module.css'

const shapes = {
  done: [IconCircleCheckFilled, 'ok'],
  refused: [IconSquareMinusFilled, 'stop'],
  unknown: [IconCircleHalf2, 'wait'],
} as const satisfies Record<AuditOutcome, unknown>

/** How an act ended: a shape and a word; the word has a colour only where something needs a look. */
export function OutcomeMark({ outcome }: { outcome: AuditOutcome }) {
  const [Shape, tone] = shapes[outcome]
  return (
    <span className={css['outcome']}>
      <Shape size={14} className={tone} aria-hidden />
      <span className={outcome === 'done' ? undefined : tone}>{auditOutcomeLabels[outcome]}</span>
    </span>
  )
}
