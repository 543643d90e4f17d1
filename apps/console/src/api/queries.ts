import { getDesk, getStaffSession, getWorkspace } from '@portal-desk/contract'
import { queryOptions } from '@tanstack/react-query'
import { call } from './call.ts'
import { setCsrfToken } from './csrf.ts'

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }) => {
    const session = await call(getStaffSession, { params: {}, body: {}, signal })
    setCsrfToken(session.csrf)
    return session
  },
  staleTime: Number.POSITIVE_INFINITY,
})

export const deskQuery = queryOptions({
  queryKey: ['desk'],
  queryFn: ({ signal }) => call(getDesk, { params: {}, body: {}, signal }),
})

export const workspaceQuery = (callId: string) =>
  queryOptions({
    queryKey: ['workspace', callId],
    queryFn: ({ signal }) => call(getWorkspace, { params: { callId }, body: {}, signal }),
  })
