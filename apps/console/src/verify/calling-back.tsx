import { IconPhoneOutgoing } from '@tabler/icons-react'
import { MainButton } from '../shell/main-button.tsx'
import { useCallBack } from '../shell/on-call/checking.ts'
import { useKeyLine, useSaying } from '../shell/on-call/on-call.tsx'
import { Pane } from '../shell/pane.tsx'
import { TroubleNote } from '../shell/trouble-note.tsx'
import css from './verify.module.css'

/** The call-back runs: the number to dial, what to say first, and how it ended. */
export function CallingBack() {
  const { ringing, start, end, busy, trouble } = useCallBack()
  useSaying(ringing?.say, 'wait until they say who they are')
  useKeyLine([
    ['Enter', 'they answered and said who they are'],
    ['Escape', 'back'],
  ])
  return (
    <Pane title="Calling back">
      <h3 className="headline">Hang up, then dial this number</h3>
      {ringing ? (
        <p className={css['number']}>
          <IconPhoneOutgoing size={22} aria-hidden /> <span className="num">{ringing.number}</span>
        </p>
      ) : (
        <div className="below">
          <MainButton means="show number" takeFocus busy={busy} onPress={() => void start()}>
            Show the number again
          </MainButton>
        </div>
      )}
      <p className="sm dim">
        Never say it to the caller. That it was shown is recorded. Leave no reason and no name with anybody
        else, or on a machine.
      </p>
      {ringing && (
        <div className={css['outcomes']}>
          <MainButton means="answered" takeFocus busy={busy} onPress={() => void end('answered')}>
            They answered and said their name
          </MainButton>
          <button type="button" className="second" onClick={() => void end('someone-else')}>
            Someone else answered
          </button>
          <button type="button" className="second" onClick={() => void end('no-answer')}>
            No answer
          </button>
        </div>
      )}
      {trouble && <TroubleNote trouble={trouble} />}
    </Pane>
  )
}
