import { WhyPane } from '../../diagnose/why-pane.tsx'
import { FixAside } from '../../remedies/fix-aside.tsx'
import { FixPane } from '../../remedies/fix-pane.tsx'
import { NextAction } from '../../remedies/next-action.tsx'
import { ReadOut } from '../../remedies/read-out.tsx'
import { RecentStory } from '../../story/recent-story.tsx'
import { StoryPane } from '../../story/story-pane.tsx'

/** Why and Fix, side by side. */
export const FixColumns = () => (
  <ReadOut recent={<RecentStory />}>
    <WhyPane action={<NextAction />} />
    <FixPane />
    <FixAside story={<StoryPane />} recent={<RecentStory />} />
  </ReadOut>
)
