import type { ReactNode } from 'react'
import { useWords } from './language.ts'
import { useSlow } from './use-slow.ts'
import { shellWords } from './words.ts'

type PressProps = {
  children: ReactNode
  busy: boolean
  look?: string
  /** Without it the button sends its form. */
  onPress?: () => void
}

/**
 * A button that says "One moment…" while its press is under way. It keeps its size and stays focusable; the second
 * press is ignored by whoever sends, because a disabled button would drop the focus.
 */
export function Press({ children, busy, look = 'main wide', onPress }: PressProps) {
  const t = useWords(shellWords)
  const slow = useSlow(busy)
  return (
    <button
      type={onPress ? 'button' : 'submit'}
      className={`btn ${look}`}
      aria-disabled={busy || undefined}
      onClick={onPress}
    >
      <span className="labels">
        <span className={slow ? 'away' : undefined} aria-hidden={slow}>
          {children}
        </span>
        <span className={slow ? undefined : 'away'} aria-hidden={!slow}>
          {t('all.moment')}
        </span>
      </span>
    </button>
  )
}

/** Stands where a page is still being asked for; empty until that takes noticeably long. */
export function OneMoment() {
  const t = useWords(shellWords)
  return <p role="status">{useSlow(true) ? t('all.moment') : ''}</p>
}
