import { closeCall, letCallWait, resumeCall, wrapUpCall } from '@portal-desk/contract'
import type { Disposition } from '@portal-desk/domain'
import { useNavigate } from '@tanstack/react-router'
import { callChanges, useAction } from '../../api/use-action.ts'
import { useAnnounce } from '../announcer.tsx'
import { useOnCall } from './on-call.tsx'

/** What ends, pauses or takes up a call; each of them from several places. */
export function useCallMoves() {
  const { callId, workspace, keep, show } = useOnCall()
  const navigate = useNavigate()
  const announce = useAnnounce()
  const waiting = useAction(letCallWait, callChanges)
  const resuming = useAction(resumeCall, callChanges)
  const wrapping = useAction(wrapUpCall, callChanges)
  const closing = useAction(closeCall, callChanges)
  const here = { callId }

  const wrapUp = async () => {
    const answer = await wrapping.run(here, {})
    if (answer) keep('ending', answer)
    return answer
  }
  return {
    letWait: async () => {
      if (!(await waiting.run(here, {}))) return
      announce('The call waits on the desk.')
      await navigate({ to: '/' })
    },
    resume: async () => {
      if (!(await resuming.run(here, {}))) return
      show(undefined)
      announce('You are back on this call.')
    },
    wrapUp,
    /** One press where the end is clear: wraps up and closes. */
    closeAs: async (disposition: Disposition) => {
      if (workspace.call.state !== 'wrap-up' && !(await wrapUp())) return
      if (!(await closing.run(here, { disposition }))) return
      announce('Call closed.')
      await navigate({ to: '/' })
    },
    busy: waiting.busy || resuming.busy || wrapping.busy || closing.busy,
    asking: waiting.asking || resuming.asking || wrapping.asking || closing.asking,
    trouble: closing.trouble ?? wrapping.trouble ?? resuming.trouble ?? waiting.trouble,
  }
}
