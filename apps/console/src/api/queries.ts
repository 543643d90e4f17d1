import { getApprovals, getColleagues, getDesk, getStaffSession, getWorkspace } from '@portal-desk/contract'
import { queryOptions } from '@tanstack/react-query'
import { call } from './call.ts'
import { setCsrfToken } from './csrf.ts'
import { isSignedOut, troubleOf } from './problem-error.ts'
import { setServerTime } from './server-time.ts'

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }) => {
    const ask = () => call(getStaffSession, { params: {}, body: {}, signal })
    // The first to ask after the end is told that it ended; who asks then is nobody, and may sign in.
    const session = await ask().catch((error: unknown) => {
      if (isSignedOut(troubleOf(error).type)) return ask()
      throw error
    })
    setCsrfToken(session.csrf)
    if (session.signedIn) setServerTime(session.now)
    return session
  },
  staleTime: Number.POSITIVE_INFINITY,
})

/** The page's clock goes by the newest answer. */
export async function timed<T extends { now: number }>(answer: Promise<T>): Promise<T> {
  const read = await answer
  setServerTime(read.now)
  return read
}

export const deskQuery = queryOptions({
  queryKey: ['desk'],
  queryFn: ({ signal }) => timed(call(getDesk, { params: {}, body: {}, signal })),
})

export const approvalsQuery = queryOptions({
  queryKey: ['approvals'],
  queryFn: ({ signal }) => timed(call(getApprovals, { params: {}, body: {}, signal })),
})

export const workspaceQuery = (callId: string) =>
  queryOptions({
    queryKey: ['workspace', callId],
    queryFn: ({ signal }) => timed(call(getWorkspace, { params: { callId }, body: {}, signal })),
  })

/** Who is at work now; asked anew each time, since people come and go. */
export const colleaguesQuery = queryOptions({
  queryKey: ['colleagues'],
  queryFn: ({ signal }) => call(getColleagues, { params: {}, body: {}, signal }),
  staleTime: 0,
})
