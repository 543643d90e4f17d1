import { useZone } from '../shell/clock.tsx'
import { useOnCall } from '../shell/on-call/on-call.tsx'
import { isSameDay } from '../shell/times.ts'
import { StoryDays } from './story-pane.tsx'

/** The last few things of the newest day, where the whole story has no room. */
export function RecentStory() {
  const { workspace } = useOnCall()
  const zone = useZone()
  const newest = workspace.story?.[0]
  const events = (workspace.story ?? []).filter((event) => newest && isSameDay(event.at, newest.at, zone))
  return <StoryDays events={events.slice(0, 4)} />
}
