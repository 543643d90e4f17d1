import { lazy, Suspense } from 'react'
import { useOnCall } from '../shell/on-call/on-call.tsx'

const ReportedNotes = lazy(async () => ({
  default: (await import('./on-demand.ts')).ReportedNotes,
}))

/** Few calls have a report that waits: what shows it comes with the first. */
export function Reported() {
  const { reported } = useOnCall().workspace
  if (!reported) return null
  return (
    <Suspense>
      <ReportedNotes />
    </Suspense>
  )
}
