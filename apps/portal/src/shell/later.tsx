import { type ComponentType, lazy, Suspense } from 'react'
import { OneMoment } from './press.tsx'

/**
 * A page that few open: its script comes when the page does, so that it weighs on nobody's first load (interface §4).
 * One that does not come ends in the page to load again, like every page that breaks.
 * @param load imports the page
 */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  const Page = lazy(async () => ({ default: await load() }))
  return (props) => (
    <Suspense fallback={<OneMoment />}>
      <Page {...props} />
    </Suspense>
  )
}
