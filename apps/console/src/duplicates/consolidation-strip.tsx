import type { ConsolidationDone } from '@portal-desk/contract'
import { IconArrowBackUp, IconCircleCheckFilled } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useNow, useZone } from '../shell/clock.tsx'
import { focusHeading, useHandFocusOn } from '../shell/heading-focus.ts'
import { Moment } from '../shell/moment.tsx'
import { untilWords } from '../shell/times.ts'
import css from './consolidate-panel.module.css'
import { UndoConsolidation } from './undo-consolidation.tsx'

/** What was made one lately, and the way back for as long as there is one. */
export function ConsolidationStrip({ done }: { done: ConsolidationDone }) {
  const [undoing, setUndoing] = useState(false)
  const strip = useRef<HTMLDivElement>(null)
  const undo = useRef<HTMLButtonElement>(null)
  useHandFocusOn(strip)
  const close = () => {
    setUndoing(false)
    // The question for the password came after that for the reason: neither knows what had the focus before both.
    requestAnimationFrame(() => (undo.current ? undo.current.focus() : focusHeading()))
  }
  const { at, by, who, born, retired, survivor, mayUndo, undoUntil } = done
  const zone = useZone()
  const now = useNow(60_000)
  return (
    <div ref={strip} className={css['strip']} role="status">
      <IconCircleCheckFilled size={15} className="ok" aria-hidden />
      <span>
        {capital(by)} consolidated{' '}
        <b>
          {who} {born}
        </b>
        , <Moment at={at} />: “{retired}” now leads to “{survivor}”.
        {now >= undoUntil && (
          <span className="dim"> It could be undone {untilWords(undoUntil, now, zone)}.</span>
        )}
      </span>
      {mayUndo && (
        <button
          ref={undo}
          type="button"
          className="second"
          aria-label={`Undo, for ${who}`}
          onClick={() => setUndoing(true)}
        >
          <IconArrowBackUp size={15} aria-hidden /> Undo
        </button>
      )}
      {undoing && <UndoConsolidation done={done} onClose={close} />}
    </div>
  )
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
