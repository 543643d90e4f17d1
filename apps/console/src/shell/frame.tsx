import { IconHeadset } from '@tabler/icons-react'
import { useLocation } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef } from 'react'
import { Account } from './account.tsx'
import css from './frame.module.css'
import { GraveAnomaly } from './grave-anomaly.tsx'
import { navigation } from './navigation.ts'
import { NotLive } from './not-live.tsx'
import { PageGroup } from './page-group.tsx'
import { useSession } from './session.tsx'
import { TopBar } from './top-bar.tsx'

/** Every page but the call itself: navigation on the left, the call's seat on top, only the page scrolls. */
export function Frame({ children }: { children: ReactNode }) {
  const { clinic } = useSession()
  const { pathname } = useLocation()
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
        {navigation.map((group) => (
          <PageGroup key={group.title ?? ''} {...group} />
        ))}
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
