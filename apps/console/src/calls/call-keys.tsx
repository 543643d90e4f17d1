import { useNavigate } from '@tanstack/react-router'
import { useKeys } from '../shell/keys/use-keys.ts'
import { useFinding } from '../shell/on-call/finding.ts'
import { useOnCall } from '../shell/on-call/on-call.tsx'
import type { View } from '../shell/on-call/views.ts'

/** One step back, as Esc goes: never out of the record, and what was typed stays. */
const before: Partial<Record<View, View>> = { verify: 'find', watch: 'fix' }

/** The keys that every step has. */
export function CallKeys() {
  const { view, natural, show, chosen, choose, workspace } = useOnCall()
  const { actsForOthers, find } = useFinding()
  const navigate = useNavigate()
  const back = () => {
    if (chosen) {
      choose(undefined)
      document.querySelector<HTMLElement>('main .go')?.focus()
      return
    }
    if (view !== natural) return show(undefined)
    const step = before[view]
    if (step) return show(step)
    void navigate({ to: '/' })
  }
  useKeys(
    [
      { key: 'Escape', says: 'one step back', group: 'Anywhere, also while typing', run: back },
      { key: '/', says: 'find', group: 'Go to', run: () => show('find') },
      actsForOthers &&
        workspace.call.mine && {
          key: 'a',
          says: 'whom they call about',
          group: 'On a call',
          run: () => find('patient'),
        },
    ],
    1,
  )
  return null
}
