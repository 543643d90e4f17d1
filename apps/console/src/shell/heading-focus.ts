import { type RefObject, useLayoutEffect } from 'react'

/** Reading goes on at the page's heading. */
export const focusHeading = (): void => document.querySelector<HTMLElement>('main h1')?.focus()

/** What leaves the page with the focus inside hands it to the heading: without it the keyboard would start at the top. */
export function useHandFocusOn(part: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const here = part.current
    return () => {
      if (here?.contains(document.activeElement)) focusHeading()
    }
  }, [part])
}
