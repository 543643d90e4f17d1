import { type ReactNode, useEffect, useRef } from 'react'
import { usePage } from './page.ts'

/**
 * The page's only h1. It takes the focus when its page opens, so that a screen reader starts there, and not again
 * when the language changes; the tab's title says the same.
 *
 * @param fresh takes the focus once more whenever this changes, where a page answers again with the same words
 */
export function Title({ children, mark, fresh }: { children: string; mark?: ReactNode; fresh?: unknown }) {
  const { clinic, training } = usePage()
  const heading = useRef<HTMLHeadingElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `fresh` is the reason, not an ingredient
  useEffect(() => {
    scrollTo(0, 0)
    heading.current?.focus({ preventScroll: true })
  }, [fresh])
  useEffect(() => {
    document.title = `${training ? 'Training – ' : ''}${children} – ${clinic.name}`
  }, [children, clinic.name, training])
  return (
    <>
      {mark !== undefined && <div className="mark">{mark}</div>}
      <h1 ref={heading} tabIndex={-1}>
        {children}
      </h1>
    </>
  )
}
