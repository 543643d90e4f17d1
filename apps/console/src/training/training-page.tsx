import { hasRight } from '@portal-desk/domain'
import { useQuery } from '@tanstack/react-query'
import { troubleOf } from '../api/problem-error.ts'
import { PageHead } from '../shell/page-head.tsx'
import { CouldNotRead, Loading, Nothing } from '../shell/page-states.tsx'
import { useSession } from '../shell/session.tsx'
import { CallerCards } from './caller-cards.tsx'
import { PatientMail } from './patient-mail.tsx'
import { StartOver } from './start-over.tsx'
import css from './training.module.css'
import { trainingQuery } from './training-query.ts'

/** What training has and the desk has not: callers to play, and the mails that patients would get. */
export function TrainingPage() {
  const { training } = useSession()
  if (!training)
    return (
      <Nothing title="Not in training" says="Go to training first: it is beside your name, below left." />
    )
  return <Practice />
}

function Practice() {
  const { staff } = useSession()
  const { data, error, refetch } = useQuery(trainingQuery)
  return (
    <>
      <PageHead
        title="Callers and mail"
        lead="Play a caller with a colleague, or be both. What the patient would get stands here; its links open the portal’s training pages."
      >
        {hasRight(staff.role, 'manage-staff') && <StartOver />}
      </PageHead>
      {!data && !error && <Loading what="who rings" />}
      {error && !data && <CouldNotRead trouble={troubleOf(error)} onAgain={() => void refetch()} />}
      {data && (
        <div className={css['columns']}>
          <PatientMail mails={data.mails} />
          <CallerCards callers={data.callers} />
        </div>
      )}
    </>
  )
}
