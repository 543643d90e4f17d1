import { MantineProvider } from '@mantine/core'
import { theme } from '@portal-desk/ui/theme'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { setNonce } from 'get-nonce'
import { makeQueryClient } from './api/query-client.ts'
import { makeRouter } from './router.ts'

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
// Scroll locking writes a style element of its own and asks this package for the nonce.
if (nonce) setNonce(nonce)

const client = makeQueryClient()
const router = makeRouter(client)

export const App = () => (
  <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={() => nonce}>
    <QueryClientProvider client={client}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </MantineProvider>
)
