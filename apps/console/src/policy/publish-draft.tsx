import { Button } from '@mantine/core'
import { type OpenPolicyDraft, publishPolicy } from '@portal-desk/contract'
import {
  changedNumbers,
  type PolicyChanges,
  policyCaution,
  policyFacts,
  policyValueWords,
} from '@portal-desk/domain'
import { useState } from 'react'
import { useAction } from '../api/use-action.ts'
import { useAnnounce } from '../shell/announcer.tsx'
import panel from '../shell/panel.module.css'
import { Reauthenticate } from '../shell/reauthenticate.tsx'
import { TroubleNote } from '../shell/trouble-note.tsx'
import { Direction } from './number-row.tsx'
import css from './policy.module.css'
import { policyChanges } from './policy-queries.ts'
import type { Draft } from './use-draft.ts'

/** The draft as the second person reads it, number by number; publishing is bound to exactly this. */
export function PublishDraft({ saved, draft }: { saved: OpenPolicyDraft; draft: Draft }) {
  const action = useAction(publishPolicy, policyChanges)
  const announce = useAnnounce()
  const [left, setLeft] = useState(false)
  const again = action.trouble?.refusal?.code === 'reauthenticate' && !left
  const publish = async () => {
    if (action.busy || saved.whyNot) return
    setLeft(false)
    const answer = await action.run({}, { seen: saved.seen })
    if (answer) announce(answer.done)
  }
  return (
    <section className={panel['panel']} aria-labelledby="publish">
      <header>
        <h2 id="publish">{saved.mine ? 'What a colleague will read' : `${saved.by} wants to change`}</h2>
      </header>
      <div className={css['inside']}>
        <Differences draft={draft} changes={saved.changes as PolicyChanges} />
        <p>
          <span className="dim">Why: </span>
          {saved.reason}
        </p>
        {saved.returnsTo !== undefined && <p>These are the numbers of version {saved.returnsTo}.</p>}
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

/** Each changed number from what is in force to what would be, with which way it goes and what to think of. */
function Differences({ draft, changes }: { draft: Draft; changes: PolicyChanges }) {
  return (
    <ul className={css['diff']}>
      {changedNumbers(changes).map((name) => {
        const from = draft.inForce[name]
        const to = changes[name] ?? from
        const caution = policyCaution(name, to)
        return (
          <li key={name}>
            <span className="b">{policyFacts[name].label}</span>{' '}
            <span className="num">
              {policyValueWords(name, from)} <span className="dim">to</span>{' '}
              <b>{policyValueWords(name, to)}</b>
            </span>{' '}
            <Direction name={name} from={from} to={to} />
            {caution && <p className={css['caution']}>{caution}</p>}
          </li>
        )
      })}
    </ul>
  )
}
