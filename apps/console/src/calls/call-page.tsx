import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Fragment, lazy, type ReactNode, Suspense } from 'react'
import { troubleOf } from '../api/problem-error.ts'
import { workspaceQuery } from '../api/queries.ts'
import { MayBeOld } from '../shell/may-be-old.tsx'
import { NotLive } from '../shell/not-live.tsx'
import { OnCallProvider, useOnCall } from '../shell/on-call/on-call.tsx'
import { useShownCode } from '../shell/on-call/shown-code.ts'
import type { View } from '../shell/on-call/views.ts'
import { CouldNotRead, Loading, Nothing } from '../shell/page-states.tsx'
import { CallKeys } from './call-keys.tsx'
import { CallLine } from './call-line.tsx'
import css from './call-page.module.css'
import { CallWordNote } from './call-word-note.tsx'
import { CallerProvider } from './caller.tsx'
import { Ending } from './ending.tsx'
import { FlagNote } from './flag-note.tsx'
import { KeyLine } from './key-line.tsx'
import { OfferNote } from './offer-note.tsx'
import { OutageNote } from './outage-note.tsx'
import { Restricted } from './restricted.tsx'
import { SayBand } from './say-band.tsx'
import { useStepNews } from './step-news.ts'
import { Strip } from './strip.tsx'

const SurvivorNote = lazy(async () => ({ default: (await import('./survivor-note.tsx')).SurvivorNote }))

type Protect = (look: string | undefined) => ReactNode
type Props = {
  callId: string
  panes: Record<Exclude<View, 'end'>, ReactNode>
  story: ReactNode
  /** What protects the account, drawn in the look of the strip it stands in. */
  protect: Protect
  /** What else is to be known of the record, beside the notes of every call. */
  notes: ReactNode
}

/** One call, one page: strip, call line, Say band, three columns whose content follows the step, key line. */
export function CallPage({ callId, panes, story, protect, notes }: Props) {
  const { data: workspace, error, refetch } = useQuery(workspaceQuery(callId))
  const trouble = error ? troubleOf(error) : undefined
  const gone = trouble?.type === 'not-here'
  if (trouble && (!workspace || gone)) {
    return (
      <main className={css['alone']}>
        {gone ? (
          // What was read before a colleague took the call is nobody's to look at here any more (S18).
          <Nothing
            title={workspace ? 'This call is with a colleague now' : trouble.title}
            says={workspace ? 'They took it over. What you did in it stays on the record.' : trouble.detail}
          />
        ) : (
          <CouldNotRead alone trouble={trouble} onAgain={() => void refetch()} />
        )}
        <Link to="/">Back to the desk</Link>
      </main>
    )
  }
  if (!workspace)
    return (
      <main className={css['alone']}>
        <Loading what="the call" />
      </main>
    )
  return (
    <OnCallProvider callId={callId} workspace={workspace}>
      <CallerProvider>
        <Bands
          panes={{ ...panes, end: <Ending story={story} /> }}
          protect={protect}
          notes={notes}
          stale={error}
        />
      </CallerProvider>
    </OnCallProvider>
  )
}

type BandsProps = { panes: Record<View, ReactNode>; protect: Protect; notes: ReactNode; stale: unknown }

function Bands({ panes, protect, notes, stale }: BandsProps) {
  const { view, workspace } = useOnCall()
  const [code] = useShownCode()
  useStepNews()
  return (
    <div className={css['call']}>
      <CallKeys />
      <Strip protect={protect} />
      <CallLine />
      <SayBand />
      <main className={view === 'find' || code ? `${css['columns']} ${css['two']}` : css['columns']}>
        <NotLive className={css['notLive']} />
        <MayBeOld error={stale} className={css['notLive']} />
        <div className={css['notes']}>
          <OutageNote />
          <FlagNote />
          {notes}
          <Restricted />
          <OfferNote />
          <CallWordNote />
          {workspace.survivor && (
            <Suspense>
              <SurvivorNote />
            </Suspense>
          )}
        </div>
        <Fragment key={view}>{panes[view]}</Fragment>
      </main>
      <KeyLine />
    </div>
  )
}
