import { useEffect, useState } from 'react'
import { useSending } from '../api/use-sending.ts'
import { useTimes, useWords } from '../shell/language.ts'
import { OneMoment } from '../shell/press.tsx'
import { around } from '../shell/say.ts'
import { Title } from '../shell/title.tsx'
import { To } from '../shell/to.tsx'
import { TroublePage } from '../shell/trouble-page.tsx'
import { accountWords } from './account-words.ts'
import { HelpList } from './help-list.tsx'
import type { Notice, Own, Session } from './session.ts'
import { SureForm } from './sure-form.tsx'
import { WhereSignedIn, type Wish } from './where-signed-in.tsx'

type Props = {
  session: Session
  onSession: (session: Session) => void
  onLeft: (notice?: Notice) => void
}

/** "Your sign-in": how the clinic reaches the patient, where they are signed in, and the help they got. */
export function OwnSignIn({ session, onSession, onLeft }: Props) {
  const t = useWords(accountWords)
  const [own, setOwn] = useState<Own>()
  /** What waits for the password (S4). */
  const [wish, setWish] = useState<Wish>()
  const [ended, setEnded] = useState(false)
  const reading = useSending('getOwnAccount', setOwn)
  const ending = useSending('endOwnSessions', ({ result }, asked) => {
    if (result === 'not-sure') return setWish(asked)
    if (asked.which === 'all') return onLeft('everywhere')
    setEnded(true)
    reading.send({})
  })
  const { send } = reading
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once per opening
  useEffect(() => send({}), [])

  const failed = ending.trouble ? ending : reading
  if (failed.trouble?.kind === 'signed-out') return <Over onLeft={onLeft} />
  if (failed.trouble)
    return (
      <TroublePage
        trouble={failed.trouble}
        busy={failed.busy}
        again={failed.again}
        {...(ending.trouble ? { back: ending.drop } : {})}
      />
    )
  if (wish)
    return (
      <SureForm
        onSession={onSession}
        onSure={() => {
          setWish(undefined)
          ending.send(wish)
        }}
        onBack={() => setWish(undefined)}
      />
    )
  return (
    <>
      <Title>{t('title')}</Title>
      <p>{around(t('who'), { username: <b>{session.username}</b> })}</p>
      {own ? (
        <>
          <Contact own={own} />
          <WhereSignedIn
            sessions={own.sessions}
            busy={ending.busy}
            ended={ended}
            onEnd={(asked) => {
              setEnded(false)
              ending.send(asked)
            }}
          />
          <HelpList help={own.help} />
        </>
      ) : (
        <OneMoment />
      )}
      <p className="ways">
        <To to="password">{t('password')}</To>
        <To to="not-me">{t('notme')}</To>
      </p>
    </>
  )
}

/** The session ended elsewhere while the page stood open. */
function Over({ onLeft }: Pick<Props, 'onLeft'>) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: said once
  useEffect(() => onLeft('ended'), [])
  return null
}

function Contact({ own: { email, phones } }: { own: Own }) {
  const t = useWords(accountWords)
  const times = useTimes()
  return (
    <>
      <h2>{t('contact')}</h2>
      <ul className="facts">
        <li>
          {email ? <b>{email.masked}</b> : t('contact.none')}
          {email?.confirmedAt !== undefined && (
            <span className="soft">{t('confirmed', { date: times.day(email.confirmedAt) })}</span>
          )}
        </li>
        {phones.map((digits) => (
          <li key={digits}>
            <b>{t('phone', { digits })}</b>
            <span className="soft">{t('phone.use')}</span>
          </li>
        ))}
      </ul>
      <p className="soft">{t('contact.change')}</p>
    </>
  )
}
