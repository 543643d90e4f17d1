import { lazy, type ReactNode, Suspense } from 'react'
import { useShownCode } from '../shell/on-call/shown-code.ts'
import { loadCodeScreen } from './load-code-screen.ts'

const CodeScreen = lazy(async () => ({ default: (await loadCodeScreen()).CodeScreen }))

/** While a code is being read out it fills the page, whatever step the call has reached; then the step shows again. */
export function ReadOut({ recent, children }: { recent: ReactNode; children: ReactNode }) {
  const [shown] = useShownCode()
  if (!shown) return children
  return (
    <Suspense>
      <CodeScreen shown={shown} recent={recent} />
    </Suspense>
  )
}
