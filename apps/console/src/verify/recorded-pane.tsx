import { IconBell } from '@tabler/icons-react'
import { KeyCap } from '../shell/key-cap.tsx'
import { useCallMoves } from '../shell/on-call/call-moves.ts'
import { Pane } from '../shell/pane.tsx'
import { TroubleNote } from '../shell/trouble-note.tsx'
import type { Check } from './check.ts'
import css from './verify.module.css'

/** What the record says of a check that did not match, what closing sends, and the quiet way out. */
export function RecordedPane({ check }: { check: Check }) {
  const moves = useCallMoves()
  const resting = check.blocked?.refusal.code === 'cool-down'
  return (
    <Pane title="What is recorded" sunk>
      <ul className={css['recorded']}>
        <li>That this call was opened, and the record opened, masked.</li>
        <li>Each check: when, which kinds of question, and that it was not confirmed. Never the answers.</li>
        <li>Each other way you try, and how it ended.</li>
      </ul>
      <hr className="rule" />
      <div className={css['bell']}>
        <IconBell size={17} className="dim" aria-hidden />
        <span>
          {/* Whether there is such a login or address is not for this screen: it would tell what is on file. */}
          {check.noticeDue
            ? 'Closing the call like this sends a notice that someone asked for help, if there is an open login and a good address that is the patient’s alone.'
            : 'Closing the call now sends no notice.'}
          {!resting &&
            ' After three misses within 24 hours, at any desk, only photo ID or a supervisor can go on.'}
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
