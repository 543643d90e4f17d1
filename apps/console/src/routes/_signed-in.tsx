import { createFileRoute, redirect } from '@tanstack/react-router'
import { sessionQuery } from '../api/queries.ts'
import { untilLeft } from '../shell/leaving.ts'
import { returnTo } from '../shell/return-to.ts'
import { SignedIn } from '../shell/signed-in.tsx'

export const Route = createFileRoute('/_signed-in')({
  beforeLoad: async ({ context, location }) => {
    const left = await untilLeft(context.client)
    if (!left) throw redirect({ to: '/sign-in', search: { why: 'unheard' } })
    const session = await context.client.ensureQueryData(sessionQuery)
    if (!session.signedIn) throw redirect({ to: '/sign-in', search: returnTo(location.pathname) })
  },
  component: SignedIn,
})
