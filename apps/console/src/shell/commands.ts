import { capital } from '@portal-desk/domain'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { deskQuery } from '../api/queries.ts'
import type { Binding } from './keys/key-store.ts'
import { useAllKeys } from './keys/use-keys.ts'
import { openChangePassword, openTraining } from './overlays.ts'
import { useSession } from './session.tsx'
import { useSignOut } from './sign-out.ts'

export type Command = {
  id: string
  group: string
  label: string
  note?: string
  key?: string
  run: () => void
}

const isCommand = ({ key, note }: Binding): boolean =>
  note !== false && !['Escape', 'Mod+k', 'ArrowDown', 'ArrowUp'].includes(key)

/** What the palette offers: every key of this screen by its words, my calls, and the way out. */
export function useCommands(): Command[] {
  const navigate = useNavigate()
  const signOut = useSignOut()
  const { training } = useSession()
  const desk = useQuery(deskQuery)
  const keyed = useAllKeys()
    .filter(isCommand)
    .map((binding) => ({
      id: `key ${binding.key}`,
      group: binding.group === 'Go to' ? 'Go to' : 'On this page',
      label: capital(binding.says),
      ...(binding.note ? { note: binding.note } : {}),
      key: binding.key,
      run: binding.run,
    }))
  const calls = [...(desk.data?.open ?? []), ...(desk.data?.recent ?? [])].map((call) => ({
    id: call.id,
    group: 'Calls',
    label: call.who ?? 'Caller not found yet',
    note: call.now,
    run: () => void navigate({ to: '/calls/$callId', params: { callId: call.id } }),
  }))
  const out = { id: 'sign-out', group: 'Go to', label: 'Sign out', run: () => void signOut() }
  const password = {
    id: 'change-password',
    group: 'Go to',
    label: 'Change your password',
    run: openChangePassword,
  }
  const practise = {
    id: 'training',
    group: 'Go to',
    label: training ? 'Leave training' : 'Go to training',
    run: openTraining,
  }
  return [...keyed, ...calls, practise, password, out]
}
