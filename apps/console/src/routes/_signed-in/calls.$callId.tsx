import { createFileRoute } from '@tanstack/react-router'
import { lazy, Suspense, useEffect } from 'react'
import { CallPage } from '../../calls/call-page.tsx'
import { CallerPane } from '../../calls/caller-form.tsx'
import { HandOver } from '../../calls/hand-over.tsx'
import { FlagDuplicate } from '../../duplicates/flag-duplicate.tsx'
import { ReportInactive } from '../../inactive/report-inactive.tsx'
import { Reported } from '../../inactive/reported.tsx'
import { FlagCall } from '../../remedies/flag-call.tsx'
import { Freeze } from '../../remedies/freeze.tsx'
import { OverrideDetail } from '../../remedies/override-detail.tsx'
import { FindPane } from '../../search/find-pane.tsx'
import { StoryPane } from '../../story/story-pane.tsx'
import { VerifyStep } from '../../verify/verify-step.tsx'

export const Route = createFileRoute('/_signed-in/calls/$callId')({ component: Call })

const loadFix = () => import('./-fix-columns.tsx')
const loadWatch = () => import('./-watch-columns.tsx')
const FixColumns = lazy(async () => ({ default: (await loadFix()).FixColumns }))
const WatchColumns = lazy(async () => ({ default: (await loadWatch()).WatchColumns }))

/** The one place where the capabilities of a call meet: each step's columns, left to right. */
const panes = {
  find: (
    <>
      <FindPane />
      <CallerPane />
    </>
  ),
  verify: <VerifyStep override={<OverrideDetail />} />,
  fix: (
    <Suspense>
      <FixColumns />
    </Suspense>
  ),
  watch: (
    <Suspense>
      <WatchColumns />
    </Suspense>
  ),
}

function Call() {
  const { callId } = Route.useParams()
  // The later steps weigh nothing on the first one and are there before it is done; one that did not come is asked
  // for again when its step does.
  useEffect(() => {
    void Promise.allSettled([loadFix(), loadWatch()])
  }, [])
  return (
    <CallPage
      key={callId}
      callId={callId}
      panes={panes}
      story={<StoryPane />}
      notes={<Reported />}
      protect={(look) => (
        <>
          <ReportInactive look={look} />
          <FlagDuplicate look={look} />
          <FlagCall look={look} />
          <Freeze look={look} />
          <HandOver look={look} />
        </>
      )}
    />
  )
}
