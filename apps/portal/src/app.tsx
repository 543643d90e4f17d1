import type { Language } from '@portal-desk/domain'
import { type ReactNode, useCallback, useEffect, useState } from 'react'
import type { Notice, Session } from './patient-access/session.ts'
import { SignInPage } from './patient-access/sign-in-page.tsx'
import { DoorsPage } from './recover/doors-page.tsx'
import { EndedLinkPage } from './recover/ended-link-page.tsx'
import { ForgotPasswordPage, ForgotUsernamePage } from './recover/forgot-page.tsx'
import type { Sent } from './recover/sent.ts'
import { SentPage } from './recover/sent-page.tsx'
import { CodePage } from './redeem/code-page.tsx'
import { LinkPage } from './redeem/link-page.tsx'
import { takeToken } from './redeem/token.ts'
import type { Route } from './routes.ts'
import { Frame } from './shell/frame.tsx'
import { type Go, GoContext } from './shell/go.ts'
import { LanguageContext } from './shell/language.ts'
import { later } from './shell/later.tsx'
import { useRoute } from './shell/use-route.ts'

const AccountPage = later(async () => (await import('./patient-access/account-page.tsx')).AccountPage)
const ChangePage = later(async () => (await import('./contact-change/change-page.tsx')).ChangePage)
const ConfirmPage = later(async () => (await import('./confirm/confirm-page.tsx')).ConfirmPage)
const ReportPage = later(async () => (await import('./report/report-page.tsx')).ReportPage)

/** All that is known besides the address; in memory only, so that it dies with the page (S8). */
type Visit = { token?: string; username?: string; sent?: Sent; session?: Session; notice?: Notice }

/** Chooses the page and hands on what one page has for the next. `token`: of the link that opened the portal. */
export function App({ wanted, token }: { wanted: Language; token: string | undefined }) {
  const [language, setLanguage] = useState(wanted)
  const [visit, setVisit] = useState<Visit>(() => (token === undefined ? {} : { token }))
  const keep = useCallback((more: Visit) => setVisit((before) => ({ ...before, ...more })), [])
  const [{ route, nth }, open] = useRoute(
    useCallback(() => {
      const pasted = takeToken(location, history)
      if (pasted !== undefined) keep({ token: pasted })
    }, [keep]),
  )
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])

  const go: Go = (to, how) => {
    setVisit(({ notice: _said, ...before }) => before)
    open(to, how)
  }
  function sent(what: Sent) {
    keep({ sent: what })
    if (route !== 'sent') go('sent')
  }
  /** Nothing of the person who was here stays in memory (S19). */
  function leave(notice?: Notice) {
    open('sign-in', { replace: true })
    setVisit(notice ? { notice } : {})
  }
  function enter(session: Session) {
    setVisit({ session })
    open('account', { replace: true })
  }

  const account = (page: 'overview' | 'password') => (
    <AccountPage
      page={page}
      session={visit.session}
      onSession={(session) => keep({ session })}
      onLeft={leave}
    />
  )
  const pages: Record<Route, () => ReactNode> = {
    'sign-in': () => <SignInPage notice={visit.notice} username={visit.username ?? ''} onSignedIn={enter} />,
    doors: () => <DoorsPage />,
    'forgot-password': () => <ForgotPasswordPage onSent={sent} />,
    'forgot-username': () => <ForgotUsernamePage onSent={sent} />,
    sent: () => (visit.sent ? <SentPage sent={visit.sent} onSent={sent} /> : <DoorsPage />),
    link: () => (
      <LinkPage
        token={visit.token}
        onSaved={(username) => keep({ username })}
        ended={(link) => <EndedLinkPage link={link} token={visit.token} onSent={sent} />}
      />
    ),
    'not-me': () => (
      <ReportPage token={visit.token} own={visit.session !== undefined} onFrozen={() => setVisit({})} />
    ),
    confirm: () => (
      <ConfirmPage
        token={visit.token}
        onNotMe={(report) => {
          keep({ token: report })
          go('not-me')
        }}
      />
    ),
    'new-address': () => <ChangePage page="proof" token={visit.token} />,
    'not-for-me': () => <ChangePage page="not-for-me" token={visit.token} />,
    'stop-change': () => <ChangePage page="stop" token={visit.token} />,
    code: () => (
      <CodePage
        onSaved={(username) => keep({ username })}
        ended={(link, token) => <EndedLinkPage link={link} token={token} onSent={sent} />}
      />
    ),
    account: () => account('overview'),
    password: () => account('password'),
  }
  const change = () => setLanguage(language === 'en' ? 'es' : 'en')
  return (
    <LanguageContext value={{ language, change }}>
      <GoContext value={go}>
        <Frame page={nth}>{pages[route]()}</Frame>
      </GoContext>
    </LanguageContext>
  )
}
