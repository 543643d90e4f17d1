import { type ReportedInactive, takeReportBack } from '@portal-desk/contract'
import { IconUserOff } from '@tabler/icons-react'
import { callChanges, useAction } from '../api/use-action.ts'
import { useAnnounce } from '../shell/announcer.tsx'
import { useNow } from '../shell/clock.tsx'
import { Moment } from '../shell/moment.tsx'
import { useOnCall } from '../shell/on-call/on-call.tsx'
import { TakeItBack } from '../shell/take-it-back.tsx'
import { TroubleNote } from '../shell/trouble-note.tsx'
import css from './inactive.module.css'

/** Reports that wait for a decision, for the desk's eyes; one's own can be taken back for a while. */
export function ReportedNotes() {
  const { reported = [] } = useOnCall().workspace
  return reported.map((report) => <ReportedNote key={report.id} report={report} />)
}

function ReportedNote({ report }: { report: ReportedInactive }) {
  const { callId } = useOnCall()
  const now = useNow()
  const action = useAction(takeReportBack, callChanges)
  const announce = useAnnounce()
  const { label, line, since, takeBackUntil = 0 } = report
  const takeBack = async () => {
    const answer = await action.run({ callId, reportId: report.id }, {})
    if (answer) announce(answer.done)
  }
  return (
    <div className={css['reported']} role="status">
      <IconUserOff size={16} aria-hidden />
      <span>
        <span className="b">{label}</span>, <Moment at={since} />. {line}
      </span>
      {now < takeBackUntil && <TakeItBack busy={action.busy} onPress={() => void takeBack()} />}
      {action.trouble && <TroubleNote trouble={action.trouble} />}
    </div>
  )
}
