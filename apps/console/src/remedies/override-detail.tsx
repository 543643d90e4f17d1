import { useOnCall } from '../shell/on-call/on-call.tsx'
import { RemedyDetail } from './fix-aside.tsx'

/** Two people vouch for the caller: the same detail as a remedy, in the place of the questions. */
export function OverrideDetail() {
  const { workspace } = useOnCall()
  const state = workspace.verify?.override
  return state ? <RemedyDetail state={state} recent={null} /> : null
}
