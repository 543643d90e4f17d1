import { useState } from 'react'
import { useSending } from '../api/use-sending.ts'
import { pathOf } from '../routes.ts'
import { HandIcon } from '../shell/icons.tsx'
import { useTimes, useWords } from '../shell/language.ts'
import { Press } from '../shell/press.tsx'
import { around } from '../shell/say.ts'
import { Title } from '../shell/title.tsx'
import { TroublePage } from '../shell/trouble-page.tsx'
import { inGroups } from './code-digits.ts'
import { otherDeviceWords } from './other-device-words.ts'
import type { GivenCode, Link } from './step.ts'

type OtherDeviceProps = {
  token: string
  birthDate: string
  given: GivenCode
  /** Back to the link on this device; with the tries left where the birth date is not right any more. */
  onHere: (wrong?: number) => void
  onEnded: (link: Link) => void
}

/** The code that opens this link on another device, and where it is typed there (edge case 16). */
export function OtherDevicePage({ token, birthDate, given, onHere, onEnded }: OtherDeviceProps) {
  const t = useWords(otherDeviceWords)
  const times = useTimes()
  const [shown, setShown] = useState(given)
  const sending = useSending('makeShortCode', (answer) => {
    if (answer.result === 'wrong') onHere(answer.triesLeft)
    else if (answer.result === 'ended') onEnded(answer.link)
    else setShown(answer)
  })
  const { trouble, busy, again, drop } = sending
  if (trouble) return <TroublePage trouble={trouble} busy={busy} again={again} back={drop} />
  const here = (look: 'main' | 'side') => (
    <button type="button" className={`btn ${look}`} onClick={() => onHere()}>
      {t('other.here')}
    </button>
  )
  if (shown.result === 'spent')
    return (
      <>
        <Title mark={<HandIcon size={44} />}>{t('spent.title')}</Title>
        <p>{t('spent.what')}</p>
        <p>{t('spent.on')}</p>
        <div className="does">{here('main')}</div>
      </>
    )
  // Nothing of the link: the address is the same for everybody, and what is typed there stands on this page alone.
  const address = `${location.host}${pathOf('code')}`
  return (
    <>
      <Title fresh={shown}>{t('other.title')}</Title>
      <p className="box code num">{inGroups(shown.code)}</p>
      <p>{around(t('other.where'), { address: <b key="address">{address}</b> })}</p>
      <p>{t('other.life', { time: times.until(shown.until) })}</p>
      <p>{t('other.never')}</p>
      <div className="does">
        <Press busy={busy} look="side" onPress={() => sending.send({ token, birthDate })}>
          {t('other.new')}
        </Press>
        <p className="soft">{t('other.newNote')}</p>
        {here('side')}
      </div>
    </>
  )
}
