import { getLetter } from '@portal-desk/contract'
import { pathOf } from '../../api/call.ts'
import { useKept, useOnCall } from './on-call.tsx'

/** The letter of this call: opened in a tab of its own, where the browser prints it; nothing of it stays on this page. */
export function useLetter() {
  const { callId, workspace } = useOnCall()
  const letterId = workspace.watch?.letter === 'to-open' ? workspace.watch.linkId : undefined
  const [opened, keep] = useKept<string | undefined>('letter', undefined)
  return {
    waits: letterId !== undefined,
    opened: letterId !== undefined && opened === letterId,
    open: () => {
      if (!letterId) return
      window.open(pathOf(getLetter.path, { callId, letterId }), '_blank', 'noopener')
      keep(letterId)
    },
  }
}
