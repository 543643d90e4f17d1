import { type RefObject, useLayoutEffect, useRef } from 'react'

/**
 * Gives the focus back to the button whose place a form took, once the form is closed: it would be lost with the form,
 * and the keyboard would start at the top of the page.
 * @param open which form is open; its button carries that name as `data-opens`
 * @returns belongs to what holds the buttons
 */
export function useFocusBack(open: string | undefined): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null)
  const before = useRef(open)
  useLayoutEffect(() => {
    const closed = before.current
    before.current = open
    // Whoever went on elsewhere stays there.
    if (!closed || open || document.activeElement !== document.body) return
    place.current?.querySelector<HTMLElement>(`[data-opens="${closed}"]`)?.focus()
  }, [open])
  return place
}
