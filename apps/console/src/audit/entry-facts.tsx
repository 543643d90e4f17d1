import type { AnswerOf, AuditAsk, getAuditEntry } from '@portal-desk/contract'
import { isNamed } from '@portal-desk/domain'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useNow, useZone } from '../shell/clock.tsx'
import { exactTime, shortDate } from '../shell/times.ts'
import css from './entry.module.css'
import { OutcomeMark } from './outcome-mark.tsx'

type Props = {
  entry: AnswerOf<typeof getAuditEntry>
  onOnly: (only: Pick<AuditAsk, 'patientId' | 'callId'>) => void
}

/** Every field of an entry, in words where there are some. */
export function EntryFacts({ entry, onOnly }: Props) {
  const zone = useZone()
  const now = useNow(60_000)
  const { row, role, story, call, level, reason, object, request, client } = entry
  const { patient } = row
  const moment = (at: number) => `${shortDate(at, now, zone)}, ${exactTime(at, zone)}`
  return (
    <dl className={css['facts']}>
      <Fact name="When">
        <time dateTime={new Date(row.at).toISOString()}>{moment(row.at)}</time>
      </Fact>
      <Fact name="Who">{role ? `${row.who}, ${role}` : row.who}</Fact>
      {story && <Fact name="Story">{story}</Fact>}
      {patient && (
        <Fact name="Patient">
          {patient.name} {patient.born}{' '}
          {/* Whoever may not see whose record it is may not ask for it either. */}
          {isNamed(patient.name) && (
            <>
              <button type="button" className={css['only']} onClick={() => onOnly({ patientId: patient.id })}>
                Only this patient
              </button>{' '}
              <Link className={css['only']} to="/touches/$patientId" params={{ patientId: patient.id }}>
                Who touched this account
              </Link>
            </>
          )}
        </Fact>
      )}
      {call && (
        <Fact name="Call">
          {call.openedAt === undefined ? 'A call' : `Opened ${moment(call.openedAt)}`}{' '}
          <button type="button" className={css['only']} onClick={() => onOnly({ callId: call.id })}>
            Only this call
          </button>{' '}
          <Link to="/calls/$callId/replay" params={{ callId: call.id }} className={css['only']}>
            Replay
          </Link>
        </Fact>
      )}
      {level && <Fact name="Level">{level}</Fact>}
      {reason && <Fact name="Reason">{reason}</Fact>}
      <Fact name="Outcome">
        <OutcomeMark outcome={row.outcome} />
      </Fact>
      {object && (
        <Fact name="About">
          <span className={object.includes(' ') ? undefined : 'mono xs'}>{object}</span>
        </Fact>
      )}
      <Fact name="Request">
        <span className="mono xs">{request}</span>
      </Fact>
      <Fact name="From">
        <span className="mono xs">{client}</span>
      </Fact>
    </dl>
  )
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
)
