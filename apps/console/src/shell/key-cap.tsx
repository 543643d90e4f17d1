import { IconArrowDown, IconArrowUp, IconCornerDownLeft } from '@tabler/icons-react'
import type { ReactNode } from 'react'

const down = (
  <>
    <IconArrowDown size={13} aria-hidden />
    <span className="sr">down</span>
  </>
)

/** The packaged font has no return sign and few arrows: key caps are drawn with words and icons. */
const drawn: Record<string, ReactNode> = {
  Enter: (
    <>
      <IconCornerDownLeft size={13} stroke={2} aria-hidden />
      Enter
    </>
  ),
  'up down': (
    <>
      <IconArrowUp size={13} aria-hidden />
      <IconArrowDown size={13} aria-hidden />
      <span className="sr">up, down</span>
    </>
  ),
  down,
  ArrowDown: down,
  ArrowUp: (
    <>
      <IconArrowUp size={13} aria-hidden />
      <span className="sr">up</span>
    </>
  ),
  'Mod+k': 'Ctrl K',
  Escape: 'Esc',
}

export const KeyCap = ({ children }: { children: string }) => (
  <kbd className="keycap">{drawn[children] ?? children}</kbd>
)
