import { IconBell } from '@tabler/icons-react'
import { KeyCap } from '../shell/key-cap.tsx'
import { useCallMoves } from '../shell/on-call/call-moves.ts'
import { Pane } from '../shell/pane.tsx'
import { TroubleNote } from '../shell/trouble-note.tsx'
import css from './verify.module.css'

/** What the record says of a check that did not match, and the quiet way out. */
export function RecordedPane() {
  const moves = useCallMoves()
  return (
    <Pane title="What is recorded" sunk>
      <ul className={css['recorded']}>
        <li>That this call was opened by you, and the record opened, masked.</li>
        <li>Each check: when, which kinds of question, and that it was not confirmed. Never the answers.</li>
        <li>Each other way you try, and how it ended.</li>
      </ul>
      <hr className="rule" />
      <div className={css['bell']}>
        <IconBell size={17} className="dim" aria-hidden />
        <span>
          After a second miss a notice goes to the contact on file: someone asked for help. Three misses in a
          day, at any desk, and only photo ID or a supervisor can go on.
        </span>
      </div>
      <hr className="rule" />
      <button
        type="button"
        className={`second ${css['close']}`}
        onClick={() => void moves.closeAs('verification-failed')}
      >
        Close call: not verified <KeyCap>c</KeyCap>
      </button>
      {moves.trouble && <TroubleNote trouble={moves.trouble} />}
    </Pane>
  )
}
