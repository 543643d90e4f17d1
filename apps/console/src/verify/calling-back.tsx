import { callBackWords, giveCallWordSay } from '@portal-desk/domain'
import { IconPhoneOutgoing } from '@tabler/icons-react'
import { MainButton } from '../shell/main-button.tsx'
import { useCallBack } from '../shell/on-call/checking.ts'
import { useKept, useKeyLine, useOnCall, useSaying } from '../shell/on-call/on-call.tsx'
import { Pane } from '../shell/pane.tsx'
import { useSession } from '../shell/session.tsx'
import { TroubleNote } from '../shell/trouble-note.tsx'
import { useWords } from '../shell/words-now.ts'
import css from './verify.module.css'

/** The call-back runs: first the call word for whoever is still on the line, then the number to dial. */
export function CallingBack() {
  const { callWord } = useOnCall().workspace.call
  const [told, setTold] = useKept('call-word-told', false)
  if (callWord && !told) return <TellWord words={callWord.words} onTold={() => setTold(true)} />
  return <Dial callWord={callWord?.words} />
}

/** The number stays away while the caller is on the line: it is dialled, never said. */
function TellWord({ words, onTold }: { words: string; onTold: () => void }) {
  const { language } = useOnCall().workspace.call
  useSaying(giveCallWordSay(words, useWords()), 'then hang up')
  useKeyLine([
    ['Enter', 'the number to dial'],
    ['Escape', 'back'],
  ])
  return (
    <Pane title="Calling back">
      <h3 className="headline">Tell them the call word, then hang up</h3>
      <p className={css['number']} lang={language}>
        {words}
      </p>
      <div className="below">
        <MainButton means="call word told" takeFocus onPress={onTold}>
          They have it: show the number
        </MainButton>
      </div>
      <p className="sm dim below">
        It tells them that it is us. It proves nothing about them, and nobody asks them for it.
      </p>
    </Pane>
  )
}

/** The number to dial, what to say first, and how it ended. */
function Dial({ callWord }: { callWord: string | undefined }) {
  const { ringing, start, end, busy, trouble } = useCallBack()
  const { language } = useOnCall().workspace.call
  const { staff } = useSession()
  const words = useWords()
  const answering = callBackWords('they-answer', words, staff.name, callWord)
  useSaying(ringing && answering.say, 'wait until they say who they are')
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
        Never say it to the caller. That it was shown is recorded. Leave no reason and no name
        {callWord && ' and no call word'} with anybody else, or on a machine.
      </p>
      {callWord && (
        <p className="sm dim below">
          They ask whether it is really you:{' '}
          <span lang={language}>
            {callBackWords('is-it-really-you', words, staff.name, callWord).say[language]}
          </span>
        </p>
      )}
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
