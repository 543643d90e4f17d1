import { ReadOut } from '../../remedies/read-out.tsx'
import { RecentStory } from '../../story/recent-story.tsx'
import { StoryPane } from '../../story/story-pane.tsx'
import { TheirScreenPane } from '../../watch/their-screen-pane.tsx'
import { WatchPane } from '../../watch/watch-pane.tsx'

/** What happens to what was sent, beside their screen and the story. */
export const WatchColumns = () => (
  <ReadOut recent={<RecentStory />}>
    <WatchPane />
    <TheirScreenPane />
    <StoryPane />
  </ReadOut>
)
