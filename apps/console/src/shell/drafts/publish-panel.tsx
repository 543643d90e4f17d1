import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { Trouble } from '../../api/problem-error.ts'
import { useAnnounce } from '../announcer.tsx'
import panel from '../panel.module.css'
import { Reauthenticate } from '../reauthenticate.tsx'
import { TroubleNote } from '../trouble-note.tsx'
import css from './drafts.module.css'

type Props = {
  saved: {
    mine: boolean
    by: string
    reason: string
    returnsTo?: number | undefined
    whyNot?: string | undefined
  }
  /** What versions are made of: words, numbers. */
  what: string
  action: { busy: boolean; trouble: Trouble | undefined; forget: () => void }
  /** Publishes exactly what was read; undefined when it ended in a problem. */
  onPublish: () => Promise<{ done: string } | undefined>
  /** What the draft changes. */
  children: ReactNode
}

/** A draft as the second person reads it, and the press that puts it in force, with the own password typed a moment ago (S4). */
export function PublishPanel({ saved, what, action, onPublish, children }: Props) {
  const announce = useAnnounce()
  const [left, setLeft] = useState(false)
  const again = action.trouble?.refusal?.code === 'reauthenticate' && !left
  const publish = async () => {
    if (action.busy || saved.whyNot) return
    setLeft(false)
    const answer = await onPublish()
    if (answer) announce(answer.done)
  }
  return (
    <section className={panel['panel']} aria-labelledby="publish">
      <header>
        <h2 id="publish">{saved.mine ? 'What a colleague will read' : `${saved.by} wants to change`}</h2>
      </header>
      <div className={css['inside']}>
        {children}
        <p>
          <span className="dim">Why: </span>
          {saved.reason}
        </p>
        {saved.returnsTo !== undefined && <p>{`These are the ${what} of version ${saved.returnsTo}.`}</p>}
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
