import { useEffect, useRef } from 'react'

/**
 * The question that a pair puts: reading starts here where nothing else has the focus, which is where the page opens, and
 * where what had it went away with a decision.
 */
export function OpenQuestion({ state }: { state: string }) {
  const heading = useRef<HTMLHeadingElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: again with each state of the pair
  useEffect(() => {
    const on = document.activeElement
    if (on === document.body || on?.tagName === 'MAIN') heading.current?.focus()
  }, [state])
  return (
    <h1 ref={heading} tabIndex={-1}>
      Are these the same person?
    </h1>
  )
}
