import type { AnswerOf, getStaffSession, StaffSession as Shape } from '@portal-desk/contract'
import { hasRightIn, type Right } from '@portal-desk/domain'
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext } from 'react'
import type { z } from 'zod'
import { setCsrfToken } from '../api/csrf.ts'
import { sessionQuery } from '../api/queries.ts'
import { setServerTime } from '../api/server-time.ts'
import { claimDrafts } from './drafts.ts'
import { forgetLeaving } from './leaving.ts'

export type StaffSession = z.infer<typeof Shape>
export type AnySession = AnswerOf<typeof getStaffSession>

const SessionContext = createContext<StaffSession | undefined>(undefined)

export const Session = ({ session, children }: { session: StaffSession; children: ReactNode }) => (
  <SessionContext value={session}>{children}</SessionContext>
)

/** Who is signed in. Only below the signed-in layout. */
export function useSession(): StaffSession {
  const session = useContext(SessionContext)
  if (!session) throw new Error('useSession outside the signed-in layout')
  return session
}

/** Whether whoever is signed in may do this here: in training less than at the desk. */
export function useMay(right: Right): boolean {
  const { staff, training } = useSession()
  return hasRightIn(staff.role, right, training)
}

/** Takes over what the server said about the session: token, clock, whose drafts these are. */
export function takeSession(client: QueryClient, session: StaffSession): void {
  forgetLeaving(client)
  setCsrfToken(session.csrf)
  setServerTime(session.now)
  claimDrafts(session.staff.id)
  client.setQueryData(sessionQuery.queryKey, session)
}

export function useTakeSession() {
  const client = useQueryClient()
  return (session: StaffSession) => takeSession(client, session)
}
