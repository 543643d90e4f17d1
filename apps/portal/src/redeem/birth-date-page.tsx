import { useState } from 'react'
import { useSending } from '../api/use-sending.ts'
import { TroublePage } from '../shell/trouble-page.tsx'
import { BirthDateForm } from './birth-date-form.tsx'
import type { CheckedDate, GivenCode, Link } from './step.ts'

type BirthDateProps = {
  token: string
  /** Tries left after a wrong date on the page that follows this one. */
  wrong?: number
  onRight: (checked: CheckedDate) => void
  /** The link goes on at another device. */
  onOther: (birthDate: string, given: GivenCode) => void
  onEnded: (link: Link) => void
}

/** The one detail a link asks; a wrong one costs this link a try and the account nothing. */
export function BirthDatePage({ token, wrong: before, onRight, onOther, onEnded }: BirthDateProps) {
  const [wrong, setWrong] = useState(before === undefined ? undefined : { n: before })
  const checking = useSending('checkBirthDate', (answer, { birthDate }) => {
    if (answer.result === 'right') onRight({ birthDate, ...answer })
    else if (answer.result === 'ended') onEnded(answer.link)
    else setWrong({ n: answer.triesLeft })
  })
  const moving = useSending('makeShortCode', (answer, { birthDate }) => {
    if (answer.result === 'wrong') setWrong({ n: answer.triesLeft })
    else if (answer.result === 'ended') onEnded(answer.link)
    else onOther(birthDate, answer)
  })
  const { trouble, busy, again, drop } = moving.trouble ? moving : checking
  if (trouble) return <TroublePage trouble={trouble} busy={busy} again={again} back={drop} />
  return (
    <BirthDateForm
      why="birth.why"
      busy={checking.busy}
      wrong={wrong}
      onDate={(birthDate) => checking.send({ token, birthDate })}
      onOther={(birthDate) => moving.send({ token, birthDate })}
      movingBusy={moving.busy}
    />
  )
}
