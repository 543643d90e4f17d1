import { getDesk, getStaffSession, getWorkspace } from '@portal-desk/contract'
import { queryOptions } from '@tanstack/react-query'
import { call } from './call.ts'
import { setCsrfToken } from './csrf.ts'
import { setServerTime } from './server-time.ts'

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }) => {
    const session = await call(getStaffSession, { params: {}, body: {}, signal })
    setCsrfToken(session.csrf)
    if (session.signedIn) setServerTime(session.now)
    return session
  },
  staleTime: Number.POSITIVE_INFINITY,
})

/** The page's clock goes by the newest answer. */
async function timed<T extends { now: number }>(answer: Promise<T>): Promise<T> {
  const read = await answer
  setServerTime(read.now)
  return read
}

export const deskQuery = queryOptions({
  queryKey: ['desk'],
  queryFn: ({ signal }) => timed(call(getDesk, { params: {}, body: {}, signal })),
})

export const workspaceQuery = (callId: string) =>
  queryOptions({
    queryKey: ['workspace', callId],
    queryFn: ({ signal }) => timed(call(getWorkspace, { params: { callId }, body: {}, signal })),
  })
