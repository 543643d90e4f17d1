import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { isSignedOut, passesByItself, troubleOf } from './problem-error.ts'

/** Reading goes on trying while the trouble passes by itself; everything else is shown at once. */
const retryDelay = 4000

/**
 * The query cache: in memory only, emptied at sign-out (S8).
 * @param onSignedOut called when any request finds that the session is over.
 */
export function makeQueryClient(onSignedOut: () => void): QueryClient {
  const notice = (error: unknown) => {
    if (isSignedOut(troubleOf(error).type)) onSignedOut()
  }
  return new QueryClient({
    queryCache: new QueryCache({ onError: notice }),
    mutationCache: new MutationCache({ onError: notice }),
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: false,
        staleTime: 30_000,
        refetchOnWindowFocus: false,
        refetchInterval: (query) =>
          query.state.error && passesByItself(troubleOf(query.state.error).type) ? retryDelay : false,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
}
