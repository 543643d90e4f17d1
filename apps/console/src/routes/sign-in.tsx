import { createFileRoute, useNavigate } from '@tanstack/react-router'
import { z } from 'zod'
import { SignInPage } from '../sign-in/sign-in-page.tsx'

// Where to go afterwards is a name with an opaque id, never an address (S17).
const Search = z.object({
  why: z.enum(['signed-out', 'unheard', 'ended']).optional().catch(undefined),
  to: z.enum(['desk', 'calls', 'call']).optional().catch(undefined),
  id: z
    .string()
    .regex(/^[A-Za-z0-9_-]{8,64}$/)
    .optional()
    .catch(undefined),
})

export const Route = createFileRoute('/sign-in')({ validateSearch: Search, component: SignIn })

function SignIn() {
  const { why, to, id } = Route.useSearch()
  const navigate = useNavigate()
  const goOn = () => {
    if (to === 'call' && id) return navigate({ to: '/calls/$callId', params: { callId: id } })
    return navigate({ to: to === 'calls' ? '/calls' : '/' })
  }
  return <SignInPage why={why} onDone={() => void goOn()} />
}
