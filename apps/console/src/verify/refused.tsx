import { callBackWords } from '@portal-desk/domain'
import { useLastResult, useTurned } from '../shell/on-call/checking.ts'
import { useKeyLine, useOnCall, useSaying } from '../shell/on-call/on-call.tsx'
import { Pane } from '../shell/pane.tsx'
import { useSession } from '../shell/session.tsx'
import { useWords } from '../shell/words-now.ts'
import type { Check } from './check.ts'
import css from './verify.module.css'

/** No questions can go on: what happened, what not to say; the other ways stand beside it. */
export function Refused({ check }: { check: Check }) {
  const { workspace } = useOnCall()
  const { staff } = useSession()
  const words = useWords()
  const [turned] = useTurned()
  const { result } = useLastResult()
  const cannot = turned === 'cannot-answer' && !check.blocked && check.triesLeft > 0
  const notNow = check.blocked?.refusal.code !== 'no-tries-left' ? check.blocked : undefined
  const unverified = workspace.level.level === 'none'
  // A block is no answer of theirs: of answers it speaks only after a set of this call that did not match.
  const asked = !notNow || (unverified && result !== undefined)
  const shut = notNow?.refusal.code === 'restricted' || notNow?.refusal.code === 'break-glass-over'
  useSaying(cannot ? callBackWords('offer', words, staff.name).say : result?.say)
  useKeyLine([
    ['b', 'call back'],
    ['p', 'photo ID'],
    ['c', 'close call'],
  ])

  const title = cannot
    ? 'They cannot answer these questions'
    : notNow
      ? notNow.words.badge
      : unverified
        ? 'The answers could not be confirmed'
        : 'No more questions on this call'
  const line = cannot
    ? 'Nothing was checked and no try is used up. Offer a way without questions, whether or not one is open.'
    : notNow
      ? notNow.words.agent
      : (result?.screen ?? 'That was the last set of questions on this call.')
  return (
    <Pane title="What happened">
      <h3 className="headline">{title}</h3>
      <p className={css['line']}>{line}</p>
      {!cannot && asked && (
        <p className={`sm dim ${css['kept']}`}>
          Which answer did not match is not shown to anyone, and what was typed is not kept.
        </p>
      )}
      {unverified && (
        <div className={`note ${css['dont']}`}>
          <div>
            <div className="b">Please don’t say</div>
            <ul className="sm dim">
              <li>whether there is a record or an account</li>
              <li>which answer was wrong, or how close it was</li>
              <li>anything from the list you searched</li>
            </ul>
          </div>
        </div>
      )}
      {(cannot || !notNow || (unverified && !shut)) && (
        <p className="sm dim">
          An honest caller can fail: an old address, a date typed wrongly in the chart. The other routes are
          just as good.
        </p>
      )}
    </Pane>
  )
}
