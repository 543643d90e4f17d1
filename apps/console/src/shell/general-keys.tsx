import { useNavigate } from '@tanstack/react-router'
import { useKeyListener } from './keys/key-listener.ts'
import { useKeys } from './keys/use-keys.ts'
import { useLiveCall } from './live-call.ts'
import { NotOpened } from './not-opened.tsx'
import { useOpenCall } from './open-call.ts'
import { openAllKeys, openPalette } from './overlays.ts'
import { useMay } from './session.tsx'

/** The keys of every signed-in page. */
export function GeneralKeys() {
  const navigate = useNavigate()
  const live = useLiveCall()
  const may = useMay('work-calls')
  const approves = useMay('approve')
  const audits = useMay('read-audit')
  const runs = useMay('manage-staff')
  const { openCall, trouble, forget } = useOpenCall()
  useKeyListener()
  useKeys(
    [
      { key: 'Mod+k', says: 'commands', group: 'Anywhere, also while typing', run: openPalette },
      { key: '?', says: 'all keys', group: 'Go to', run: openAllKeys },
      { key: 'g d', says: 'desk', group: 'Go to', run: () => void navigate({ to: '/' }) },
      { key: 'g c', says: 'calls', group: 'Go to', run: () => void navigate({ to: '/calls' }) },
      approves && {
        key: 'g q',
        says: 'approvals',
        group: 'Go to',
        run: () => void navigate({ to: '/approvals' }),
      },
      approves && {
        key: 'g i',
        says: 'inactive reports',
        group: 'Go to',
        run: () => void navigate({ to: '/inactive' }),
      },
      audits && { key: 'g a', says: 'audit', group: 'Go to', run: () => void navigate({ to: '/audit' }) },
      runs && { key: 'g s', says: 'staff', group: 'Go to', run: () => void navigate({ to: '/admin/staff' }) },
      may && { key: 'n', says: 'new call', group: 'Go to', run: openCall },
      live && {
        key: '0',
        says: 'back to the call',
        group: 'Go to',
        run: () => void navigate({ to: '/calls/$callId', params: { callId: live.id } }),
      },
    ],
    0,
  )
  return <NotOpened trouble={trouble} onClose={forget} />
}
