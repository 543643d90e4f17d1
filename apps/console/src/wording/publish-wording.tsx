import { Button } from '@mantine/core'
import { type OpenWordingDraft, publishWording } from '@portal-desk/contract'
import { changedPlaces } from '@portal-desk/domain'
import { useState } from 'react'
import { useAction } from '../api/use-action.ts'
import { useAnnounce } from '../shell/announcer.tsx'
import panel from '../shell/panel.module.css'
import { Reauthenticate } from '../shell/reauthenticate.tsx'
import { TroubleNote } from '../shell/trouble-note.tsx'
import { Differences } from './differences.tsx'
import css from './wording.module.css'
import { type WordingNow, wordingChanges } from './wording-queries.ts'

/** The draft as the second person reads it, place by place; publishing is bound to exactly this. */
export function PublishWording({ wording, saved }: { wording: WordingNow; saved: OpenWordingDraft }) {
  const action = useAction(publishWording, wordingChanges)
  const announce = useAnnounce()
  const [left, setLeft] = useState(false)
  const again = action.trouble?.refusal?.code === 'reauthenticate' && !left
  const publish = async () => {
    if (action.busy || saved.whyNot) return
    setLeft(false)
    const answer = await action.run({ about: wording.about }, { seen: saved.seen })
    if (answer) announce(answer.done)
  }
  return (
    <section className={panel['panel']} aria-labelledby="publish">
      <header>
        <h2 id="publish">{saved.mine ? 'What a colleague will read' : `${saved.by} wants to change`}</h2>
      </header>
      <div className={css['inside']}>
        <Differences changes={changedPlaces(wording.places, wording.words, saved.words)} />
        <p>
          <span className="dim">Why: </span>
          {saved.reason}
        </p>
        {saved.returnsTo !== undefined && <p>These are the words of version {saved.returnsTo}.</p>}
        <div className={css['acts']}>
          <Button
            variant={saved.whyNot ? 'default' : 'filled'}
            {...(saved.whyNot
              ? {
                  className: css['waits'],
                  'data-disabled': true,
                  'aria-disabled': true,
                  'aria-describedby': 'publish-why-not',
                }
              : {})}
            aria-busy={action.busy || undefined}
            onClick={() => void publish()}
          >
            Publish
          </Button>
        </div>
        {saved.whyNot && (
          <p id="publish-why-not" className="sm dim">
            {saved.mine
              ? 'A supervisor, the privacy officer or another administrator reads it on this page and publishes it.'
              : saved.whyNot}
          </p>
        )}
        {again && (
          <Reauthenticate
            onLeave={() => setLeft(true)}
            onDone={() => {
              action.forget()
              void publish()
            }}
          />
        )}
        {action.trouble && !again && <TroubleNote trouble={action.trouble} />}
      </div>
    </section>
  )
}
