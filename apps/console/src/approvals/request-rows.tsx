import { UnstyledButton } from '@mantine/core'
import type { ApprovalRequest } from '@portal-desk/contract'
import { useNow, useZone } from '../shell/clock.tsx'
import css from '../shell/queue.module.css'
import { clockTime, timeLeft } from '../shell/times.ts'
import { stateWords } from './state-words.ts'

type Props = {
  title: string
  requests: ApprovalRequest[]
  shown: string | undefined
  onChoose: (id: string) => void
  empty: string
}

/** Requests as rows: what, for whom, who asks, and the time that is left. */
export function RequestRows({ title, requests, shown, onChoose, empty }: Props) {
  const now = useNow()
  const zone = useZone()
  return (
    <section className={css['list']} aria-label={title}>
      <h2>
        {title} <span className="dim">{requests.length}</span>
      </h2>
      {requests.length === 0 && <p className={css['empty']}>{empty}</p>}
      <ul>
        {requests.map((request) => (
          <li key={request.id}>
            <UnstyledButton
              className={css['row']}
              aria-current={request.id === shown}
              onClick={() => onChoose(request.id)}
            >
              <span className={css['what']}>
                <b>{request.what}</b>
                <span>
                  {request.who} {request.born}
                </span>
                <span className="xs dim">{request.askedBy} asks</span>
              </span>
              <span className={css['left']}>
                {request.state === 'requested' ? (
                  <>
                    <b className={request.until - now < 120_000 ? 'stop' : undefined}>
                      {timeLeft(request.until, now)}
                    </b>
                    <span className="xs dim">left</span>
                  </>
                ) : (
                  <>
                    <span className="sm">{stateWords[request.state]}</span>
                    <span className="xs dim">{clockTime(request.decidedAt ?? request.askedAt, zone)}</span>
                  </>
                )}
              </span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  )
}
