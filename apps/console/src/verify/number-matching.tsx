import type { Confirmation } from '@portal-desk/contract'
import { confirmationWords } from '@portal-desk/domain'
import { useState } from 'react'
import { useNow } from '../shell/clock.tsx'
import { useKeys } from '../shell/keys/use-keys.ts'
import { useNumberMatching, useTurned } from '../shell/on-call/checking.ts'
import { useKeyLine, useSaying } from '../shell/on-call/on-call.tsx'
import { Pane } from '../shell/pane.tsx'
import { timeLeft } from '../shell/times.ts'
import { TroubleNote } from '../shell/trouble-note.tsx'
import css from './verify.module.css'

const readsItOut = confirmationWords('reads-it-out')

/** A link is out, or nothing could be sent: the digits to say are the same, and so is the wait for the tap. */
export function NumberMatching({ link }: { link: Confirmation }) {
  const { stop, busy, trouble } = useNumberMatching()
  const [, turn] = useTurned()
  const [stopped, setStopped] = useState(false)
  const left = timeLeft(link.until, useNow())
  useSaying(stopped ? readsItOut.say : link.say, 'wait for the tap')
  useKeys([
    {
      key: 'Escape',
      says: 'back to the questions',
      group: 'Anywhere, also while typing',
      run: () => turn('questions'),
    },
  ])
  useKeyLine([['Escape', 'back to the questions; the link stays']])
  const [first, second] = String(link.said)
  return (
    <Pane title="Number to tap" meta={<span className="num">{left} left</span>}>
      <h3 className="headline">Say these two digits</h3>
      <p className={`${css['number']} ${css['digits']} num`}>
        <span className="sr">{`${first}, ${second}`}</span>
        <span aria-hidden>{first}</span>
        <span aria-hidden>{second}</span>
      </p>
      <p className="sm dim">
        {link.agent} You see here when a number was tapped. Nothing of the mail is ever read out to you.
      </p>
      <div className={css['outcomes']}>
        <button
          type="button"
          className="second"
          aria-pressed={stopped}
          onClick={() => setStopped((before) => !before)}
        >
          They start to read it out
        </button>
        <button type="button" className="second" aria-busy={busy || undefined} onClick={() => void stop()}>
          Nothing came
        </button>
      </div>
      {stopped && <p className="sm dim">{readsItOut.agent}</p>}
      {trouble && <TroubleNote trouble={trouble} />}
    </Pane>
  )
}
