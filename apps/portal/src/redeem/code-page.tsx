import { type ReactNode, useState } from 'react'
import { useSending } from '../api/use-sending.ts'
import { TroublePage } from '../shell/trouble-page.tsx'
import { BirthDateForm } from './birth-date-form.tsx'
import { ChoosePage } from './choose-page.tsx'
import { SHORT_CODE_LENGTH } from './code-digits.ts'
import { type CodeAnswer, CodeForm } from './code-form.tsx'
import { DonePage } from './done-page.tsx'
import type { CheckedDate, EndedLink, Link } from './step.ts'

type CodeProps = {
  onSaved: (username: string) => void
  /** The page of a mailed link that ended; another part of the portal, because it leads to a new one. */
  ended: (link: EndedLink, token: string) => ReactNode
}
type Step =
  | { at: 'code'; typed: string; answer?: CodeAnswer }
  | { at: 'birth-date'; code: string }
  | { at: 'choose'; code: string; token: string; checked: CheckedDate }
  | { at: 'ended'; link: EndedLink; token: string }
  | { at: 'done'; username: string }

const isShort = (code: string): boolean => code.length === SHORT_CODE_LENGTH
const closed = (code: string): Step => ({
  at: 'code',
  typed: '',
  answer: { text: isShort(code) ? 'code.closed.short' : 'code.closed', n: 0 },
})

/**
 * From a code that was read out, or that another device shows, to a saved password, on one address. After a reload the
 * code is typed again: what it opened is in memory alone (S8).
 */
export function CodePage({ onSaved, ended }: CodeProps) {
  const [step, setStep] = useState<Step>({ at: 'code', typed: '' })
  const sending = useSending('enterCode', (answer, { code, birthDate }) => {
    if (answer.result === 'right') {
      const { token, ...may } = answer
      setStep({ at: 'choose', code, token, checked: { ...may, birthDate } })
    } else if (answer.result === 'closed') setStep(closed(code))
    else setStep({ at: 'code', typed: code, answer: { text: 'code.wrong', n: answer.triesLeft } })
  })
  /** What opened a mailed link tells what became of that link; one that it does not know was typed again elsewhere. */
  function end(code: string, token: string, link: Link) {
    const told = isShort(code) && link.state !== 'live' && link.state !== 'unknown'
    setStep(told ? { at: 'ended', link, token } : closed(code))
  }
  const { trouble, busy, again, drop } = sending
  if (trouble) return <TroublePage trouble={trouble} busy={busy} again={again} back={drop} />
  switch (step.at) {
    case 'code':
      return (
        <CodeForm
          typed={step.typed}
          answer={step.answer}
          onCode={(code) => setStep({ at: 'birth-date', code })}
        />
      )
    case 'birth-date':
      return (
        <BirthDateForm
          why="birth.why.code"
          busy={busy}
          wrong={undefined}
          onDate={(birthDate) => sending.send({ code: step.code, birthDate })}
        />
      )
    case 'choose':
      return (
        <ChoosePage
          token={step.token}
          checked={step.checked}
          onSaved={(username) => {
            onSaved(username)
            setStep({ at: 'done', username })
          }}
          onWrong={() => setStep(closed(step.code))}
          onEnded={(link) => end(step.code, step.token, link)}
        />
      )
    case 'ended':
      return ended(step.link, step.token)
    case 'done':
      return <DonePage username={step.username} />
  }
}
