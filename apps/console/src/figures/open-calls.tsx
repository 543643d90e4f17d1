import { createContext, type ReactNode, useContext } from 'react'
import css from './figures.module.css'
import type { Opened } from './figures-query.ts'

/** Opens a figure into the calls behind it. */
export const OpenCalls = createContext<(opened: Opened) => void>(() => undefined)

/** A number or a day that opens into its calls; a number that is none opens nothing. */
export function OpensCalls({
  opened,
  of = 1,
  children,
}: {
  opened: Opened
  of?: number
  children: ReactNode
}) {
  const open = useContext(OpenCalls)
  if (of === 0) return children
  return (
    <button type="button" className={css['opens']} onClick={() => open(opened)}>
      {children}
      <span className="sr">: show the calls</span>
    </button>
  )
}
