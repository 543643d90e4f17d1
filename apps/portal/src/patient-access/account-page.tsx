import { type ReactNode, useContext, useEffect, useState } from 'react'
import { CallContext, useSending } from '../api/use-sending.ts'
import { useWords } from '../shell/language.ts'
import { OneMoment, Press } from '../shell/press.tsx'
import { TroublePage } from '../shell/trouble-page.tsx'
import { accountWords } from './account-words.ts'
import { ChangePasswordPage } from './change-password-page.tsx'
import { IdleWarning } from './idle-warning.tsx'
import { OwnSignIn } from './own-sign-in.tsx'
import type { Notice, Session } from './session.ts'
import { useIdle } from './use-idle.ts'

type AccountProps = {
  page: 'overview' | 'password'
  session: Session | undefined
  onSession: (session: Session) => void
  /** Wipes the screen and what is in memory; without a notice when nobody was signed in. */
  onLeft: (notice?: Notice) => void
}

/** The pages behind the sign-in; asks the server first when one was opened by its address. */
export function AccountPage({ page, session, onSession, onLeft }: AccountProps) {
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
  if (!session) return trouble ? <TroublePage trouble={trouble} busy={busy} again={again} /> : <OneMoment />
  const both = { session, onSession, onLeft }
  return (
    <SignedIn {...both}>
      {page === 'password' ? <ChangePasswordPage {...both} /> : <OwnSignIn {...both} />}
    </SignedIn>
  )
}

type SignedInProps = Omit<AccountProps, 'page' | 'session'> & { session: Session; children: ReactNode }

/** Around each page behind the sign-in: leaving is one press away on all of them, also while something fails (S19). */
function SignedIn({ session, onSession, onLeft, children }: SignedInProps) {
  const t = useWords(accountWords)
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
      {children}
      <div className="does">
        <Press busy={leaving} look="side" onPress={() => void leave()}>
          {t('leave')}
        </Press>
      </div>
      {idle.warned && <IdleWarning endsAt={session.idleUntil} unheard={idle.unheard} onStay={idle.stay} />}
    </>
  )
}
