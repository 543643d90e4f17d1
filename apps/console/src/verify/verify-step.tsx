import type { ReactNode } from 'react'
import { useTapFollowed, useTurned } from '../shell/on-call/checking.ts'
import { useOnCall } from '../shell/on-call/on-call.tsx'
import { owedBy } from '../shell/on-call/owed.ts'
import { ActingFor } from './acting-for.tsx'
import { CallingBack } from './calling-back.tsx'
import { LevelPane } from './level-pane.tsx'
import { NumberMatching } from './number-matching.tsx'
import { PhotoId } from './photo-id.tsx'
import { Questions } from './questions.tsx'
import { RecordedPane } from './recorded-pane.tsx'
import { Refused } from './refused.tsx'
import { RoutesPane } from './routes-pane.tsx'

/** Being sure who is on the line: questions, or a way without them; never the answer of the record. */
export function VerifyStep({ override }: { override: ReactNode }) {
  const { workspace } = useOnCall()
  const [turned] = useTurned()
  useTapFollowed()
  const check = workspace.verify
  if (!check) return null
  const noQuestions = check.blocked !== undefined || check.triesLeft === 0
  const step = owedBy(check)
  const stopped = workspace.level.level === 'none' && (noQuestions || turned === 'cannot-answer')

  const left = () => {
    if (check.routes.callBack === 'running') return <CallingBack />
    if (turned === 'number' && check.confirmation?.state === 'waiting')
      return <NumberMatching link={check.confirmation} />
    if (turned === 'photo-id' && check.routes.photoId === 'ready') return <PhotoId />
    if (turned === 'override' && check.override) return override
    if (step) return <ActingFor check={check} step={step} />
    return stopped || noQuestions ? <Refused check={check} /> : <Questions check={check} />
  }
  return (
    <>
      {left()}
      <RoutesPane check={check} main={!step && (stopped || noQuestions)} />
      {stopped ? <RecordedPane check={check} /> : <LevelPane />}
    </>
  )
}
