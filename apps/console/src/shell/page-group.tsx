import { hasRightIn } from '@portal-desk/domain'
import { Link } from '@tanstack/react-router'
import css from './frame.module.css'
import type { NavigationGroup } from './navigation.ts'
import { useSession } from './session.tsx'

/** Pages that belong together, those that whoever is signed in may see; nothing where there are none. */
export function PageGroup({ title, pages }: NavigationGroup) {
  const { staff, training } = useSession()
  const shown = pages.filter(
    (page) => (!page.right || hasRightIn(staff.role, page.right, training)) && (training || !page.training),
  )
  if (shown.length === 0) return null
  return (
    <>
      {title && (
        <h2 id={title} className={css['group']}>
          {title}
        </h2>
      )}
      <ul aria-labelledby={title}>
        {shown.map(({ to, label, key, Icon, Count }) => (
          <li key={to}>
            <Link to={to} activeOptions={{ exact: to === '/' }} aria-keyshortcuts={key}>
              <Icon size={18} stroke={1.7} aria-hidden />
              <span className="grow">{label}</span>
              {Count && <Count />}
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
