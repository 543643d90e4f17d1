import { openCall as endpoint } from '@portal-desk/contract'
import type { Channel } from '@portal-desk/domain'
import { useNavigate } from '@tanstack/react-router'
import { useAction } from '../api/use-action.ts'

/** Opens a new call, by phone unless said otherwise, and goes there. */
export function useOpenCall() {
  const navigate = useNavigate()
  const action = useAction(endpoint, () => [['desk']])
  const open = async (channel: Channel) => {
    const opened = await action.run({}, { channel })
    if (opened) await navigate({ to: '/calls/$callId', params: { callId: opened.callId } })
  }
  return {
    openCall: () => void open('phone'),
    openBy: open,
    trouble: action.trouble,
    forget: action.forget,
    busy: action.busy,
  }
}
