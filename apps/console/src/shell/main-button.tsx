import { UnstyledButton } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react'
import { KeyCap } from './key-cap.tsx'

/** How long a main button ignores Enter after it appeared or was pressed: a double press is one, and must not fall through to the next step. */
export const FALL_THROUGH = 400

type Props = {
  children: ReactNode
  onPress: () => void
  /** Changes when the button means something new: the guard and the focus start again. */
  means: string
  busy?: boolean
  /** `from-anywhere` where the press that gave it this meaning was made elsewhere, so that the focus follows the press. */
  takeFocus?: boolean | 'from-anywhere'
  /** Filled is for the one next thing; the quiet form keeps the guard without the colour. */
  quiet?: boolean
}

/** The next thing to do. There is at most one filled one on a screen, and it is never disabled. */
export function MainButton({ children, onPress, means, busy, takeFocus, quiet }: Props) {
  const button = useRef<HTMLButtonElement>(null)
  const restsSince = useRef(0)

  // biome-ignore lint/correctness/useExhaustiveDependencies: starts again with each new meaning, and when it becomes the filled one
  useLayoutEffect(() => {
    restsSince.current = performance.now()
    if (takeFocus === 'from-anywhere' || (takeFocus && mayTakeFocus(button.current))) button.current?.focus()
  }, [means, quiet])

  const tooSoon = (event: KeyboardEvent | globalThis.KeyboardEvent) =>
    event.repeat || performance.now() - restsSince.current < FALL_THROUGH
  /** Whether this Enter counts; if so, the next one has to wait. */
  const hears = (event: KeyboardEvent | globalThis.KeyboardEvent): boolean => {
    if (tooSoon(event)) return false
    restsSince.current = performance.now()
    return true
  }

  const fromNowhere = useEffectEvent((event: globalThis.KeyboardEvent) => {
    if (event.key !== 'Enter' || event.defaultPrevented || quiet) return
    if (document.activeElement !== document.body || !hears(event)) return
    onPress()
  })
  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent) => fromNowhere(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])

  return (
    <UnstyledButton
      ref={button}
      className={quiet ? 'go quiet' : 'go'}
      aria-busy={busy || undefined}
      onKeyDown={(event) => {
        if ((event.key === 'Enter' || event.key === ' ') && !hears(event)) event.preventDefault()
      }}
      onClick={() => !busy && onPress()}
    >
      <span className="goLabel">{children}</span>
      {!quiet && <KeyCap>Enter</KeyCap>}
    </UnstyledButton>
  )
}

/** Focus is taken from nowhere, or from a button that went; never from somebody who is typing or reading a list. */
function mayTakeFocus(button: HTMLElement | null): boolean {
  const active = document.activeElement
  return (
    !active ||
    active === document.body ||
    active === button ||
    (active instanceof HTMLElement && Boolean(active.hidden))
  )
}
