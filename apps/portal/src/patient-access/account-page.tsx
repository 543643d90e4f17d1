import { useContext, useEffect, useState } from 'react'
import { CallContext, useSending } from '../api/use-sending.ts'
import { useWords } from '../shell/language.ts'
import { OneMoment, Press } from '../shell/press.tsx'
import { around } from '../shell/say.ts'
import { Title } from '../shell/title.tsx'
import { TroublePage } from '../shell/trouble-page.tsx'
import { IdleWarning } from './idle-warning.tsx'
import type { Notice, Session } from './session.ts'
import { useIdle } from './use-idle.ts'
import { accessWords } from './words.ts'

type AccountProps = {
  session: Session | undefined
  onSession: (session: Session) => void
  /** Wipes the screen and what is in memory; without a notice when nobody was signed in. */
  onLeft: (notice?: Notice) => void
}

/** The page behind the sign-in; asks the server first when it was opened by its address. */
export function AccountPage({ session, onSession, onLeft }: AccountProps) {
  const asking = useSending('getPatientSession', (answer) => {
    if (answer.signedIn) onSession(answer)
    else onLeft()
  })
  const { send, trouble, busy, again } = asking
  const unknown = session === undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once per opening
  useEffect(() => {
    if (unknown) send({})
  }, [unknown])
  if (session) return <SignedIn session={session} onSession={onSession} onLeft={onLeft} />
  return trouble ? <TroublePage trouble={trouble} busy={busy} again={again} /> : <OneMoment />
}

function SignedIn({ session, onSession, onLeft }: AccountProps & { session: Session }) {
  const t = useWords(accessWords)
  const call = useContext(CallContext)
  const [leaving, setLeaving] = useState(false)
  const idle = useIdle(session, onSession, onLeft)

  /** The screen is wiped whatever the server says; only the words differ (S19). */
  async function leave() {
    if (leaving) return
    setLeaving(true)
    const { kind } = await call('signOutPatient', {})
    onLeft(kind === 'answer' || kind === 'signed-out' ? 'left' : 'left-unsure')
  }

  return (
    <>
      <Title>{t('account.title')}</Title>
      <p>{around(t('account.who'), { username: <b>{session.username}</b> })}</p>
      <div className="does">
        <Press busy={leaving} look="side" onPress={() => void leave()}>
          {t('account.leave')}
        </Press>
      </div>
      {idle.warned && <IdleWarning endsAt={session.idleUntil} unheard={idle.unheard} onStay={idle.stay} />}
    </>
  )
}
