import { MantineProvider } from '@mantine/core'
import { theme } from '@portal-desk/ui/theme'
import { QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router'
import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { makeQueryClient } from '../api/query-client.ts'
import { makeRouter } from '../router.ts'

/** The whole console at an address, as a person at the keyboard meets it. */
export function openApp(path: string) {
  const client = makeQueryClient()
  const history = createMemoryHistory({ initialEntries: [path] })
  const router = makeRouter(client, history)
  const view = render(
    <MantineProvider theme={theme} env="test">
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>,
  )
  return {
    user: userEvent.setup(),
    client,
    path: () => router.state.location.pathname,
    back: () => history.back(),
    view,
  }
}

/** Waits until a newly appeared main button takes Enter. */
export const settle = () => new Promise((resolve) => setTimeout(resolve, 450))
