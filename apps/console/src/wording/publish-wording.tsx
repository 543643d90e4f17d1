import { type OpenWordingDraft, publishWording } from '@portal-desk/contract'
import { changedPlaces } from '@portal-desk/domain'
import { useAction } from '../api/use-action.ts'
import { PublishPanel } from '../shell/drafts/publish-panel.tsx'
import { Differences } from './differences.tsx'
import { type WordingNow, wordingChanges } from './wording-queries.ts'

/** The draft as the second person reads it, place by place; publishing is bound to exactly this. */
export function PublishWording({ wording, saved }: { wording: WordingNow; saved: OpenWordingDraft }) {
  const action = useAction(publishWording, wordingChanges)
  return (
    <PublishPanel
      saved={saved}
      what="words"
      action={action}
      onPublish={() => action.run({ about: wording.about }, { seen: saved.seen })}
    >
      <Differences changes={changedPlaces(wording.places, wording.words, saved.words)} />
    </PublishPanel>
  )
}
