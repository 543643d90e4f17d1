import { useState } from 'react'
import { useSending } from '../api/use-sending.ts'
import { TroublePage } from '../shell/trouble-page.tsx'
import { BirthDateForm } from './birth-date-form.tsx'
import { ChoosePage } from './choose-page.tsx'
import { type CodeAnswer, CodeForm } from './code-form.tsx'
import { DonePage } from './done-page.tsx'
import type { CheckedDate } from './step.ts'

type Step =
  | { at: 'code'; typed: string; answer?: CodeAnswer }
  | { at: 'birth-date'; code: string }
  | { at: 'choose'; token: string; checked: CheckedDate }
  | { at: 'done'; username: string }

const closed: Step = { at: 'code', typed: '', answer: { text: 'code.closed', n: 0 } }

/**
 * From a code that was read out to a saved password, on one address. After a reload the code is typed again: what it
 * opened is in memory alone (S8).
 */
export function CodePage({ onSaved }: { onSaved: (username: string) => void }) {
  const [step, setStep] = useState<Step>({ at: 'code', typed: '' })
  const sending = useSending('enterCode', (answer, { code, birthDate }) => {
    if (answer.result === 'right') {
      const { token, ...may } = answer
      setStep({ at: 'choose', token, checked: { ...may, birthDate } })
    } else if (answer.result === 'closed') setStep(closed)
    else setStep({ at: 'code', typed: code, answer: { text: 'code.wrong', n: answer.triesLeft } })
  })
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
          onWrong={() => setStep(closed)}
          onEnded={() => setStep(closed)}
        />
      )
    case 'done':
      return <DonePage username={step.username} />
  }
}
