import { type RefObject, useRef, useState } from 'react'
import { useKeys } from './keys/use-keys.ts'

/** Opens what a row stands for; `row` is where the focus goes back to. */
export type Choose = (id: string, row: HTMLButtonElement) => void

type ChosenRow<E extends HTMLElement> = {
  /** Belongs to what holds the rows, which are the buttons in it with `data-row`. */
  list: RefObject<E | null>
  chosen: string | undefined
  choose: Choose
  clear: () => void
}

/**
 * A list of rows, one of which is open beside it: the keys go from row to row, and Escape back to the one that is open.
 * @param one what a row is (`report`), for the list of keys
 */
export function useChosenRow<E extends HTMLElement = HTMLDivElement>(one: string): ChosenRow<E> {
  const [chosen, setChosen] = useState<string>()
  const list = useRef<E>(null)
  const row = useRef<HTMLButtonElement>(null)
  const move = (by: 1 | -1) => {
    const rows = [...(list.current?.querySelectorAll<HTMLButtonElement>('[data-row]') ?? [])]
    const here = rows.indexOf(document.activeElement as HTMLButtonElement)
    rows[Math.min(rows.length - 1, Math.max(0, here + by))]?.focus()
  }
  const clear = () => setChosen(undefined)
  const back = () => {
    clear()
    row.current?.focus()
  }
  useKeys([
    { key: 'j', says: `next ${one}`, group: 'Go to', run: () => move(1) },
    { key: 'k', says: `${one} before`, group: 'Go to', run: () => move(-1) },
    { key: 'ArrowDown', says: `next ${one}`, group: 'Go to', listedAs: false, run: () => move(1) },
    { key: 'ArrowUp', says: `${one} before`, group: 'Go to', listedAs: false, run: () => move(-1) },
    chosen !== undefined && {
      key: 'Escape',
      says: 'back to the list',
      group: 'Anywhere, also while typing',
      run: back,
    },
  ])
  const choose: Choose = (id, button) => {
    row.current = button
    setChosen(id)
  }
  return { list, chosen, choose, clear }
}
