import { IconCopy, IconHeadset, IconHome, IconPhone, IconUserOff, IconUsers } from '@tabler/icons-react'
import { Link, useLocation } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef } from 'react'
import { Account } from './account.tsx'
import { AdministerPages } from './administer-pages.tsx'
import { ApprovalCount } from './approval-count.tsx'
import { DuplicateCount } from './duplicate-count.tsx'
import css from './frame.module.css'
import { GraveAnomaly } from './grave-anomaly.tsx'
import { InactiveCount } from './inactive-count.tsx'
import { NotLive } from './not-live.tsx'
import { useMay, useSession } from './session.tsx'
import { SupervisePages } from './supervise-pages.tsx'
import { TopBar } from './top-bar.tsx'

const pages = [
  { to: '/', label: 'Desk', key: 'g d', Icon: IconHome },
  { to: '/calls', label: 'Calls', key: 'g c', Icon: IconPhone },
] as const
const approvals = { to: '/approvals', label: 'Approvals', key: 'g q', Icon: IconUsers } as const
const duplicates = { to: '/duplicates', label: 'Possible duplicates', key: '', Icon: IconCopy } as const
const inactive = { to: '/inactive', label: 'Inactive reports', key: 'g i', Icon: IconUserOff } as const

/** Every page but the call itself: navigation on the left, the call's seat on top, only the page scrolls. */
export function Frame({ children }: { children: ReactNode }) {
  const { clinic } = useSession()
  const { pathname } = useLocation()
  const approves = useMay('approve')
  const compares = useMay('decide-duplicates')
  const shown = [
    ...pages,
    ...(approves ? [approvals] : []),
    ...(compares ? [duplicates] : []),
    ...(approves ? [inactive] : []),
  ]
  const main = useRef<HTMLElement>(null)
  // A page that was left took the focus with it: reading starts where the new page does.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each page
  useEffect(() => {
    if (document.activeElement === document.body) main.current?.focus()
  }, [pathname])
  return (
    <div className={css['frame']}>
      <a className={css['skip']} href="#main">
        Skip to the page
      </a>
      <nav className={css['side']} aria-label="Pages">
        <div className={css['brand']}>
          <span className={css['logo']} aria-hidden>
            <IconHeadset size={18} />
          </span>
          <span className={css['brandWords']}>
            <span className="b">Portal Desk</span>
            <br />
            <span className="xs dim">{clinic.name}</span>
          </span>
        </div>
        <ul>
          {shown.map(({ to, label, key, Icon }) => (
            <li key={to}>
              <Link to={to} activeOptions={{ exact: to === '/' }} aria-keyshortcuts={key || undefined}>
                <Icon size={18} stroke={1.7} aria-hidden />
                <span className="grow">{label}</span>
                {to === '/approvals' && <ApprovalCount />}
                {to === '/duplicates' && <DuplicateCount />}
                {to === '/inactive' && <InactiveCount />}
                {key && (
                  <span className="xs faint" aria-hidden>
                    {key}
                  </span>
                )}
              </Link>
            </li>
          ))}
        </ul>
        <SupervisePages />
        <AdministerPages />
        <Account />
      </nav>
      <TopBar />
      <main ref={main} id="main" className={css['main']} tabIndex={-1}>
        <NotLive className={css['notLive']} />
        <GraveAnomaly />
        {children}
      </main>
    </div>
  )
}
