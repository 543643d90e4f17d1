import { type OpenPolicyDraft, publishPolicy } from '@portal-desk/contract'
import {
  changedNumbers,
  type PolicyChanges,
  policyCaution,
  policyFacts,
  policyValueWords,
} from '@portal-desk/domain'
import { useAction } from '../api/use-action.ts'
import { PublishPanel } from '../shell/drafts/publish-panel.tsx'
import { Direction } from './number-row.tsx'
import css from './policy.module.css'
import { policyChanges } from './policy-queries.ts'
import type { Draft } from './use-draft.ts'

/** The draft as the second person reads it, number by number; publishing is bound to exactly this. */
export function PublishDraft({ saved, draft }: { saved: OpenPolicyDraft; draft: Draft }) {
  const action = useAction(publishPolicy, policyChanges)
  return (
    <PublishPanel
      saved={saved}
      what="numbers"
      action={action}
      onPublish={() => action.run({}, { seen: saved.seen })}
    >
      <Differences draft={draft} changes={saved.changes as PolicyChanges} />
    </PublishPanel>
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
