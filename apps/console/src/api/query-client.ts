import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { isSignedOut, passesByItself, troubleOf } from './problem-error.ts'
import { sessionQuery } from './queries.ts'

/** Reading goes on trying while the trouble passes by itself, so many ms apart; everything else is shown at once. */
export const AGAIN = 4000

/** The query cache: in memory only, emptied when the session ends (S8). */
export function makeQueryClient(): QueryClient {
  const notice = (error: unknown) => {
    if (isSignedOut(troubleOf(error).type)) endSession(client)
  }
  const client = new QueryClient({
    queryCache: new QueryCache({ onError: notice }),
    mutationCache: new MutationCache({ onError: notice }),
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: false,
        staleTime: 30_000,
        refetchOnWindowFocus: false,
        refetchInterval: (query) =>
          query.state.error && passesByItself(troubleOf(query.state.error).type) ? AGAIN : false,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
  return client
}

/** The session ended under us: what was read goes, and the signed-in layout leads to the sign-in page. */
export function endSession(client: QueryClient): void {
  client.removeQueries({ predicate: (query) => query.queryKey[0] !== sessionQuery.queryKey[0] })
  client.setQueryData(sessionQuery.queryKey, (session) =>
    session?.signedIn
      ? { signedIn: false as const, csrf: '', clinic: { name: session.clinic.name } }
      : session,
  )
}
