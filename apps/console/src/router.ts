import type { QueryClient } from '@tanstack/react-query'
import { createRouter, type RouterHistory } from '@tanstack/react-router'
import { routeTree } from './routeTree.gen.ts'

/** The pages; nothing is read before somebody goes there. */
export const makeRouter = (client: QueryClient, history?: RouterHistory) =>
  createRouter({ routeTree, context: { client }, defaultPreload: false, ...(history ? { history } : {}) })

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>
  }
}
