import type { Cause } from '@portal-desk/contract'
import type { ReactNode } from 'react'
import { useNow, useZone } from '../shell/clock.tsx'
import { useOnCall, useSaying } from '../shell/on-call/on-call.tsx'
import { usePronoun } from '../shell/on-call/use-pronoun.ts'
import { Pane } from '../shell/pane.tsx'
import { exactTime, shortMoment } from '../shell/times.ts'
import { Confidence } from './confidence.tsx'
import css from './why.module.css'

/** The likeliest cause is the headline; `action` is its next step; the others stand below in two lines each. */
export function WhyPane({ action }: { action: ReactNode }) {
  const { workspace, chosen } = useOnCall()
  const { subject } = usePronoun()
  const [first, ...others] = workspace.causes ?? []
  useSaying(chosen ? undefined : first?.say)
  return (
    <Pane title={`Why ${subject} can’t sign in`} meta={first && <Confidence sure={first.confidence} />}>
      {first ? (
        <>
          <h3 className="headline">{first.headline}</h3>
          {workspace.status && (
            <p className={css['status']}>
              {workspace.status.label}. {workspace.status.line}
            </p>
          )}
          <Evidence cause={first} />
          {action}
        </>
      ) : (
        <h3 className="headline">Nothing in our records stands in the way</h3>
      )}
      {others.map((cause) => (
        <article key={cause.code} className={css['cause']}>
          <h4>
            {cause.headline} <Confidence sure={cause.confidence} />
          </h4>
          <Evidence cause={cause} />
        </article>
      ))}
      {(workspace.ruledOut?.length ?? 0) > 0 && (
        <p className={css['out']}>
          <b>Ruled out</b> {workspace.ruledOut?.join(', ')}
        </p>
      )}
    </Pane>
  )
}

function Evidence({ cause }: { cause: Cause }) {
  const zone = useZone()
  const now = useNow(60_000)
  return (
    <dl className={css['evidence']}>
      {cause.evidence.map(({ at, text }) => (
        <div key={`${at} ${text}`}>
          <dt title={at === undefined ? undefined : exactTime(at, zone)}>
            {at === undefined ? '' : shortMoment(at, now, zone)}
          </dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}
