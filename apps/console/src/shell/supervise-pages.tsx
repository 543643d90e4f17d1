import { IconChartLine, IconClipboardText, IconFingerprint, IconShieldCheck } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { AnomalyCount } from './anomaly-count.tsx'
import css from './frame.module.css'
import { useMay } from './session.tsx'

const pages = [
  { to: '/figures', label: 'Figures', key: '', Icon: IconChartLine },
  { to: '/anomalies', label: 'Anomalies', key: '', Icon: IconFingerprint },
  { to: '/audit', label: 'Audit', key: 'g a', Icon: IconClipboardText },
  { to: '/integrity', label: 'Integrity', key: '', Icon: IconShieldCheck },
] as const

/** The pages of whoever answers for the desk; for nobody else. */
export function SupervisePages() {
  if (!useMay('read-audit')) return null
  return (
    <>
      <h2 id="supervise" className={css['group']}>
        Supervise
      </h2>
      <ul aria-labelledby="supervise">
        {pages.map(({ to, label, key, Icon }) => (
          <li key={to}>
            <Link to={to} activeOptions={{ exact: true }} aria-keyshortcuts={key || undefined}>
              <Icon size={18} stroke={1.7} aria-hidden />
              <span className="grow">{label}</span>
              {to === '/anomalies' && <AnomalyCount />}
              {key && (
                <span className="xs faint" aria-hidden>
                  {key}
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}
