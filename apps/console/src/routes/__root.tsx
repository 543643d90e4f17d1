import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, Link, Outlet } from '@tanstack/react-router'
import { Announcer } from '../shell/announcer.tsx'
import { PageBroke } from '../shell/page-broke.tsx'
import { Nothing } from '../shell/page-states.tsx'

export const Route = createRootRouteWithContext<{ client: QueryClient }>()({
  component: () => (
    <Announcer>
      <Outlet />
    </Announcer>
  ),
  errorComponent: PageBroke,
  notFoundComponent: () => (
    <main>
      <Nothing title="Not here" says="This page is not where it was. Nothing changed.">
        <Link to="/">Back to the desk</Link>
      </Nothing>
    </main>
  ),
})
