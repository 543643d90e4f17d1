import { IconChecklist, IconUsersGroup } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import css from './frame.module.css'
import { useMay } from './session.tsx'

const pages = [
  { to: '/admin/staff', label: 'Staff and roles', key: 'g s', Icon: IconUsersGroup, right: 'manage-staff' },
  { to: '/admin/access', label: 'Access review', key: '', Icon: IconChecklist, right: 'review-access' },
] as const

/** The pages of whoever runs the desk; for nobody else. */
export function AdministerPages() {
  const runs = useMay('manage-staff')
  const reviews = useMay('review-access')
  const shown = pages.filter(({ right }) => (right === 'manage-staff' ? runs : reviews))
  if (shown.length === 0) return null
  return (
    <>
      <h2 id="administer" className={css['group']}>
        Administration
      </h2>
      <ul aria-labelledby="administer">
        {shown.map(({ to, label, key, Icon }) => (
          <li key={to}>
            <Link to={to} activeOptions={{ exact: true }} aria-keyshortcuts={key || undefined}>
              <Icon size={18} stroke={1.7} aria-hidden />
              <span className="grow">{label}</span>
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
