import { UnstyledButton } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react'
import { KeyCap } from './key-cap.tsx'

/** How long a newly appeared main button ignores Enter: a double press must not fall through to the next step. */
export const FALL_THROUGH = 400

type Props = {
  children: ReactNode
  onPress: () => void
  /** Changes when the button means something new: the guard and the focus start again. */
  means: string
  busy?: boolean
  takeFocus?: boolean
  /** Filled is for the one next thing; the quiet form keeps the guard without the colour. */
  quiet?: boolean
}

/** The next thing to do. There is at most one filled one on a screen, and it is never disabled. */
export function MainButton({ children, onPress, means, busy, takeFocus, quiet }: Props) {
  const button = useRef<HTMLButtonElement>(null)
  const appeared = useRef(0)

  // biome-ignore lint/correctness/useExhaustiveDependencies: starts again with each new meaning
  useLayoutEffect(() => {
    appeared.current = performance.now()
    if (takeFocus && mayTakeFocus(button.current)) button.current?.focus()
  }, [means])

  const tooSoon = (event: KeyboardEvent | globalThis.KeyboardEvent) =>
    event.repeat || performance.now() - appeared.current < FALL_THROUGH

  const fromNowhere = useEffectEvent((event: globalThis.KeyboardEvent) => {
    if (event.key !== 'Enter' || event.defaultPrevented || quiet) return
    if (document.activeElement !== document.body || tooSoon(event)) return
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
        if ((event.key === 'Enter' || event.key === ' ') && tooSoon(event)) event.preventDefault()
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
