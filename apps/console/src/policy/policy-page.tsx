import { Button } from '@mantine/core'
import { changedNumbers, type PolicyChanges } from '@portal-desk/domain'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { troubleOf } from '../api/problem-error.ts'
import { useNow, useZone } from '../shell/clock.tsx'
import { PageHead } from '../shell/page-head.tsx'
import { CouldNotRead, Loading, Nothing } from '../shell/page-states.tsx'
import panel from '../shell/panel.module.css'
import { useMay } from '../shell/session.tsx'
import { shortDate } from '../shell/times.ts'
import { DiscardDraft } from './discard-draft.tsx'
import { DraftPath } from './draft-path.tsx'
import { NumbersPanel } from './numbers-panel.tsx'
import css from './policy.module.css'
import { type PolicyNow, policyQuery } from './policy-queries.ts'
import { PolicyVersions } from './policy-versions.tsx'
import { PublishDraft } from './publish-draft.tsx'
import { SaveDraft } from './save-draft.tsx'
import { SimulationPanel } from './simulation-panel.tsx'
import { useDraft } from './use-draft.ts'

/** The clinic’s numbers: why each is there, and the way to another one. */
export function PolicyPage() {
  if (!useMay('change-policy'))
    return (
      <Nothing
        title="Not your role"
        says="Supervisors, the privacy officer and administrators look after the policy."
      />
    )
  return <ReadPolicy />
}

function ReadPolicy() {
  const { data, error, refetch } = useQuery(policyQuery)
  if (data) return <PolicyInForce policy={data} />
  return (
    <>
      <PageHead title="Policy" />
      <div className={css['page']}>
        {error ? (
          <CouldNotRead trouble={troubleOf(error)} onAgain={() => void refetch()} />
        ) : (
          <Loading what="the policy" />
        )}
      </div>
    </>
  )
}

function PolicyInForce({ policy }: { policy: PolicyNow }) {
  const draft = useDraft(policy)
  const [versions, setVersions] = useState(false)
  const saved = policy.draft
  return (
    <>
      <PageHead title="Policy" under={<Lead policy={policy} />}>
        <div className={css['acts']}>
          <Button variant="default" aria-expanded={versions} onClick={() => setVersions(!versions)}>
            Versions
          </Button>
          {saved && <DiscardDraft revision={saved.revision} onDone={draft.forget} />}
        </div>
      </PageHead>
      <div className={css['page']}>
        <DraftPath draft={draft} saved={saved} />
        <div className={css['columns']}>
          <NumbersPanel draft={draft} />
          <div className={css['column']}>
            {versions && <PolicyVersions version={policy.version} mayReturn={!saved && !draft.unsaved} />}
            {draft.unsaved && <SaveDraft draft={draft} before={saved?.reason ?? ''} />}
            {saved && !draft.unsaved && (
              <>
                <SimulationPanel saved={saved} draft={draft} />
                <PublishDraft saved={saved} draft={draft} />
              </>
            )}
            {!saved && !draft.unsaved && !versions && (
              <section className={panel['panel']} aria-labelledby="no-draft">
                <header>
                  <h2 id="no-draft">No draft is open</h2>
                </header>
                <p className={css['inside']}>
                  Change a number to begin one. It is simulated on last month’s calls, then somebody else
                  reads and publishes it.
                </p>
              </section>
            )}
          </div>
        </div>
      </div>
    </>
  )
}

function Lead({ policy: { version, published, draft } }: { policy: PolicyNow }) {
  const zone = useZone()
  const now = useNow(60_000)
  const since = published
    ? `is in force since ${shortDate(published.at, now, zone)}, published by ${published.publishedBy}`
    : 'is in force: the defaults'
  const n = changedNumbers((draft?.changes ?? {}) as PolicyChanges).length
  const whose = draft?.mine ? 'Your draft' : `The draft of ${draft?.by}`
  return (
    <p className="sm dim">
      Version {version} {since}.
      {draft &&
        ` ${whose} changes ${n} ${n === 1 ? 'number' : 'numbers'}; nothing changes for callers until it is published.`}
    </p>
  )
}
