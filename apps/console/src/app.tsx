import { MantineProvider } from '@mantine/core'
import { theme } from '@portal-desk/ui/theme'
import { QueryClientProvider } from '@tanstack/react-query'
import { createRouter, RouterProvider } from '@tanstack/react-router'
import { setNonce } from 'get-nonce'
import { sessionQuery } from './api/queries.ts'
import { makeQueryClient } from './api/query-client.ts'
import { routeTree } from './routeTree.gen.ts'

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
// Scroll locking writes a style element of its own and asks this package for the nonce.
if (nonce) setNonce(nonce)

const client = makeQueryClient(sessionOver)
const router = createRouter({ routeTree, context: { client }, defaultPreload: false })

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}

/** The session ended under us: what was read goes, and the signed-in layout leads to the sign-in page. */
function sessionOver(): void {
  client.removeQueries({ predicate: (query) => query.queryKey[0] !== sessionQuery.queryKey[0] })
  client.setQueryData(sessionQuery.queryKey, (session) =>
    session?.signedIn
      ? { signedIn: false as const, csrf: '', clinic: { name: session.clinic.name } }
      : session,
  )
}

export const App = () => (
  <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={() => nonce}>
    <QueryClientProvider client={client}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </MantineProvider>
)
