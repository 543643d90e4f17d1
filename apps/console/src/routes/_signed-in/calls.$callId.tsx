import { createFileRoute } from '@tanstack/react-router'
import { CallPage } from '../../calls/call-page.tsx'
import { CallerPane } from '../../calls/caller-form.tsx'
import { WhyPane } from '../../diagnose/why-pane.tsx'
import { FixAside } from '../../remedies/fix-aside.tsx'
import { FixPane } from '../../remedies/fix-pane.tsx'
import { Freeze } from '../../remedies/freeze.tsx'
import { NextAction } from '../../remedies/next-action.tsx'
import { OverrideDetail } from '../../remedies/override-detail.tsx'
import { ReadOut } from '../../remedies/read-out.tsx'
import { FindPane } from '../../search/find-pane.tsx'
import { RecentStory } from '../../story/recent-story.tsx'
import { StoryPane } from '../../story/story-pane.tsx'
import { VerifyStep } from '../../verify/verify-step.tsx'
import { TheirScreenPane } from '../../watch/their-screen-pane.tsx'
import { WatchPane } from '../../watch/watch-pane.tsx'

export const Route = createFileRoute('/_signed-in/calls/$callId')({ component: Call })

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
    <ReadOut recent={<RecentStory />}>
      <WhyPane action={<NextAction />} />
      <FixPane />
      <FixAside story={<StoryPane />} recent={<RecentStory />} />
    </ReadOut>
  ),
  watch: (
    <ReadOut recent={<RecentStory />}>
      <WatchPane />
      <TheirScreenPane />
      <StoryPane />
    </ReadOut>
  ),
}

function Call() {
  const { callId } = Route.useParams()
  return (
    <CallPage
      key={callId}
      callId={callId}
      panes={panes}
      story={<StoryPane />}
      protect={(look) => <Freeze look={look} />}
    />
  )
}
