import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { Trouble } from '../api/problem-error.ts'

/** A problem in place, next to what was pressed: what happened, whether anything changed, what to do now. */
export function TroubleNote({ trouble, onAgain }: { trouble: Trouble; onAgain?: () => void }) {
  const refused = trouble.type === 'refused' && trouble.words
  return (
    <div className={refused ? 'note wait' : 'note stop'} role="alert">
      <IconAlertTriangle size={18} aria-hidden />
      <div className="grow">
        <div className="b">{refused ? refused.badge : trouble.title}</div>
        <div className="sm">{refused ? refused.agent : trouble.detail}</div>
        {trouble.ref && trouble.status >= 500 && <div className="xs mono dim">request {trouble.ref}</div>}
      </div>
      {onAgain && (
        <Button variant="default" onClick={onAgain}>
          Try now
        </Button>
      )}
    </div>
  )
}
