import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useRouter } from '@tanstack/react-router'
import { dropDrafts } from './drafts.ts'
import { leave } from './leaving.ts'

/** Empties screen and memory first, and leaves even when the server does not answer; then it says so (S19). */
export function useSignOut() {
  const client = useQueryClient()
  const navigate = useNavigate()
  const router = useRouter()
  return async () => {
    const heard = leave(client)
    dropDrafts()
    await navigate({ to: '/sign-in', search: { why: 'signed-out' } })
    client.clear()
    if ((await heard) || router.state.location.pathname !== '/sign-in') return
    await navigate({ to: '/sign-in', search: { why: 'unheard' }, replace: true })
  }
}
