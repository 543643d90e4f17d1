import type { ConsolidationDone } from '@portal-desk/contract'
import { IconArrowBackUp, IconCircleCheckFilled } from '@tabler/icons-react'
import { useState } from 'react'
import { Moment } from '../shell/moment.tsx'
import css from './consolidate-panel.module.css'
import { UndoConsolidation } from './undo-consolidation.tsx'

/** What was made one lately, and the way back for as long as there is one. */
export function ConsolidationStrip({ done }: { done: ConsolidationDone }) {
  const [undoing, setUndoing] = useState(false)
  const { at, by, who, born, retired, survivor, mayUndo } = done
  return (
    <div className={css['strip']} role="status">
      <IconCircleCheckFilled size={15} className="ok" aria-hidden />
      <span>
        <Moment at={at} /> {by} consolidated{' '}
        <b>
          {who} {born}
        </b>
        : “{retired}” now leads to “{survivor}”.
      </span>
      {mayUndo && (
        <button
          type="button"
          className="second plain"
          aria-label={`Undo, for ${who}`}
          onClick={() => setUndoing(true)}
        >
          <IconArrowBackUp size={15} aria-hidden /> Undo
        </button>
      )}
      {undoing && <UndoConsolidation done={done} onClose={() => setUndoing(false)} />}
    </div>
  )
}
