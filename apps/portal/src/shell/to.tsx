import type { MouseEvent, ReactNode } from 'react'
import { pathOf, type Route } from '../routes.ts'
import { useGo } from './go.ts'
import { RightIcon } from './icons.tsx'

/** A link to a page of the portal: a real address, so that a new tab works too. */
export function To({ to, className, children }: { to: Route; className?: string; children: ReactNode }) {
  const go = useGo()
  function follow(event: MouseEvent) {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    go(to)
  }
  return (
    <a href={pathOf(to)} className={className} onClick={follow}>
      {children}
    </a>
  )
}

type RowProps = { title: string; hint?: string } & ({ to: Route } | { href: string })

/** One row of a list of doors: the whole row can be pressed. */
export function Row({ title, hint, ...where }: RowProps) {
  const inside = (
    <>
      <span>
        <b>{title}</b>
        {hint !== undefined && <span className="soft">{hint}</span>}
      </span>
      <RightIcon />
    </>
  )
  return (
    <li>
      {'to' in where ? (
        <To className="row" to={where.to}>
          {inside}
        </To>
      ) : (
        <a className="row" href={where.href}>
          {inside}
        </a>
      )}
    </li>
  )
}
