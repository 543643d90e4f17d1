import { type ReactNode, useEffect, useState } from 'react'
import { useSending } from '../api/use-sending.ts'
import { later } from '../shell/later.tsx'
import { OneMoment } from '../shell/press.tsx'
import { TroublePage } from '../shell/trouble-page.tsx'
import { BirthDatePage } from './birth-date-page.tsx'
import { ChoosePage } from './choose-page.tsx'
import { DonePage } from './done-page.tsx'
import { type EndedLink, type Link, type Step, stepOf } from './step.ts'

const OtherDevicePage = later(async () => (await import('./other-device-page.tsx')).OtherDevicePage)

type LinkProps = {
  /** Undefined when the address held none. */
  token: string | undefined
  /** The page of a link that ended; another part of the portal, because it leads to a new one. */
  ended: (link: EndedLink) => ReactNode
  onSaved: (username: string) => void
}

/** From an opened link to a saved password, on one address; opening alone consumes nothing. */
export function LinkPage({ token, ended, onSaved }: LinkProps) {
  const [step, setStep] = useState<Step>(
    token ? { at: 'opening' } : { at: 'ended', link: { state: 'unknown' } },
  )
  const show = (link: Link) => setStep(stepOf(link))
  const { send, trouble, busy, again } = useSending('openLink', show)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a link is opened once
  useEffect(() => {
    if (token) send({ token })
  }, [token])

  if (step.at === 'opening' && trouble) return <TroublePage trouble={trouble} busy={busy} again={again} />
  if (step.at === 'opening') return <OneMoment />
  if (step.at === 'done') return <DonePage username={step.username} />
  if (step.at === 'ended' || token === undefined) {
    return ended(step.at === 'ended' ? step.link : { state: 'unknown' })
  }
  if (step.at === 'birth-date') {
    const wrong = step.wrong === undefined ? {} : { wrong: step.wrong }
    const choose = (checked: Extract<Step, { at: 'choose' }>['checked']) => setStep({ at: 'choose', checked })
    return (
      <BirthDatePage
        token={token}
        {...wrong}
        onRight={choose}
        onOther={(birthDate, given) => setStep({ at: 'other-device', birthDate, given })}
        onEnded={show}
      />
    )
  }
  if (step.at === 'other-device') {
    const here = (wrong?: number) =>
      setStep(wrong === undefined ? { at: 'birth-date' } : { at: 'birth-date', wrong })
    return (
      <OtherDevicePage
        token={token}
        birthDate={step.birthDate}
        given={step.given}
        onHere={here}
        onEnded={show}
      />
    )
  }
  return (
    <ChoosePage
      token={token}
      checked={step.checked}
      onSaved={(username) => {
        onSaved(username)
        setStep({ at: 'done', username })
      }}
      onWrong={(wrong) => setStep({ at: 'birth-date', wrong })}
      onEnded={show}
    />
  )
}
