import { useQuery } from '@tanstack/react-query'
import { troubleOf } from '../api/problem-error.ts'
import { PageHead } from '../shell/page-head.tsx'
import { CouldNotRead, Loading, Nothing } from '../shell/page-states.tsx'
import { useMay } from '../shell/session.tsx'
import css from './health.module.css'
import { HealthLines } from './health-lines.tsx'
import { healthQuery } from './health-query.ts'

/** How the desk is: the worst first in one sentence, then each part with what to do. */
export function HealthPage() {
  if (!useMay('see-health'))
    return <Nothing title="Not your role" says="An administrator looks after the running of the desk." />
  return <Health />
}

function Health() {
  const { data, error, refetch } = useQuery(healthQuery)
  return (
    <>
      <PageHead
        title="Health"
        lead="Does the desk run as it should? Looked at each minute; counts and times alone, nothing of a patient."
      />
      <div className={css['page']}>
        {!data && !error && <Loading what="how the desk is" />}
        {error && !data && <CouldNotRead trouble={troubleOf(error)} onAgain={() => void refetch()} />}
        {data && <HealthLines health={data} />}
      </div>
    </>
  )
}
