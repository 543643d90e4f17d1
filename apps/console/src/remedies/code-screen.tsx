import type { ReactNode } from 'react'
import type { ShownCode } from '../shell/on-call/shown-code.ts'
import { CodePane } from './code-pane.tsx'
import { WhyAllowed } from './why-allowed.tsx'

/** The page while a code is being read out. */
export const CodeScreen = ({ shown, recent }: { shown: ShownCode; recent: ReactNode }) => (
  <>
    <CodePane shown={shown} />
    <WhyAllowed recent={recent} />
  </>
)
