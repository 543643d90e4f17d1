import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { useKeys } from './keys/use-keys.ts'

type OpenForm<F extends string> = {
  open: F | undefined
  show: (form: F) => void
  close: () => void
  /** Belongs to what holds form and buttons; the button of a form carries its name as `data-opens`. */
  place: RefObject<HTMLDivElement | null>
}

/** Escape leaves a form, one step back; undefined while none is open. */
export const useLeaveForm = (leave: (() => void) | undefined): void =>
  useKeys([
    leave && {
      key: 'Escape',
      says: 'leave the form, keeps what you typed',
      group: 'Anywhere, also while typing',
      run: leave,
    },
  ])

/**
 * A form in the place of the button that opened it. Escape closes it, one step back; once closed the focus is on that
 * button again: it would be lost with the form, and the keyboard would start at the top of the page.
 */
export function useOpenForm<F extends string>(): OpenForm<F> {
  const [open, show] = useState<F>()
  const place = useRef<HTMLDivElement>(null)
  const before = useRef(open)
  const close = () => show(undefined)
  useLeaveForm(open === undefined ? undefined : close)
  useLayoutEffect(() => {
    const closed = before.current
    before.current = open
    // Whoever went on elsewhere stays there.
    if (!closed || open || document.activeElement !== document.body) return
    place.current?.querySelector<HTMLElement>(`[data-opens="${closed}"]`)?.focus()
  }, [open])
  return { open, show, close, place }
}
