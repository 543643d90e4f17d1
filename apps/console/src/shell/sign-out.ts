import { signOutStaff } from '@portal-desk/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { call } from '../api/call.ts'
import { setCsrfToken } from '../api/csrf.ts'
import { dropDrafts } from './drafts.ts'
import { setLeaving } from './leaving.ts'

/** Empties screen and memory first, and leaves even when the server does not answer (S19). */
export function useSignOut() {
  const client = useQueryClient()
  const navigate = useNavigate()
  return async () => {
    const told = call(signOutStaff, { params: {}, body: {} })
      .catch(() => undefined)
      .then(() => {
        setCsrfToken('')
        client.clear()
      })
    setLeaving(client, told)
    dropDrafts()
    await navigate({ to: '/sign-in', search: { why: 'signed-out' } })
    client.clear()
    await told
  }
}
