import { Radio, UnstyledButton } from '@mantine/core'
import { type ConsolidationChoice, consolidateLogins, type DuplicateReview } from '@portal-desk/contract'
import { KeptLogin } from '@portal-desk/domain'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { troubleOf } from '../api/problem-error.ts'
import { useAction } from '../api/use-action.ts'
import { useAnnounce } from '../shell/announcer.tsx'
import { useHandFocusOn } from '../shell/heading-focus.ts'
import { CouldNotRead, Loading } from '../shell/page-states.tsx'
import css from './consolidate-panel.module.css'
import { consolidationQuery } from './consolidation-query.ts'
import { ConsolidationStrip } from './consolidation-strip.tsx'
import { PasswordAgain } from './password-again.tsx'

/** Below the comparison: which of the two logins stays, what happens then, and what was done lately. */
export function ConsolidatePanel({ pair }: { pair: Pick<DuplicateReview, 'id' | 'state'> }) {
  const { data, error, refetch } = useQuery(consolidationQuery(pair.id))
  if (error && !data) return <CouldNotRead trouble={troubleOf(error)} onAgain={() => void refetch()} />
  if (!data) return <Loading what="the logins" />
  // One login already: what was done stands in its strip, with the way back.
  const settled = data.done.some(({ pairId }) => pairId === pair.id)
  return (
    <>
      {!settled && (
        <section className={css['panel']} aria-labelledby="consolidate">
          <header>
            <h2 id="consolidate">If they are the same person: consolidate the logins</h2>
            <p className="sm dim">Charts stay as they are; merging them is the records office’s work.</p>
          </header>
          {data.choices.length === 0 ? (
            <p className={css['none']}>
              There are not two logins, so there is nothing to consolidate.{' '}
              {pair.state !== 'records-office' &&
                'If they are one person, send them to the records office: the charts are theirs to merge.'}
            </p>
          ) : (
            <Choosing key={pair.id} pairId={pair.id} choices={data.choices} undoFor={data.undoFor} />
          )}
        </section>
      )}
      {data.done.map((done) => (
        <ConsolidationStrip key={done.id} done={done} />
      ))}
    </>
  )
}

const recordNames: Record<KeptLogin, string> = { a: 'record A', b: 'record B' }

type ChoosingProps = { pairId: string; choices: ConsolidationChoice[]; undoFor: string }

function Choosing({ pairId, choices, undoFor }: ChoosingProps) {
  const [keep, setKeep] = useState<KeptLogin>()
  const chosen = choices.find((one) => one.keep === keep) ?? choices[0]
  const action = useAction(consolidateLogins, () => [['duplicates']])
  const announce = useAnnounce()
  const part = useRef<HTMLDivElement>(null)
  useHandFocusOn(part)
  if (!chosen) return null
  const consolidate = async () => {
    const answer = await action.run({ pairId }, { keep: chosen.keep })
    if (answer) announce(answer.done)
  }
  const inOrder = [...choices].sort((one, other) => one.keep.localeCompare(other.keep))
  return (
    <div ref={part} className={css['columns']}>
      <Radio.Group
        label="Which login stays?"
        value={chosen.keep}
        onChange={(value) => {
          action.forget()
          setKeep(KeptLogin.parse(value))
        }}
      >
        <div className={css['logins']}>
          {inOrder.map((one) => (
            <Radio
              key={one.keep}
              value={one.keep}
              label={
                <>
                  <b>{one.username}</b>, {recordNames[one.keep]} <span className="dim">({one.state})</span>
                </>
              }
            />
          ))}
        </div>
      </Radio.Group>
      <div>
        <h3 id="will-happen">This will happen, at once or not at all</h3>
        <ul className={css['effects']} aria-labelledby="will-happen">
          {chosen.effects.map((effect) => (
            <li key={effect}>{effect}</li>
          ))}
        </ul>
      </div>
      <div className={css['go']}>
        {chosen.blocked ? (
          <p className="note wait">
            <span>{chosen.blocked}</span>
          </p>
        ) : (
          <>
            {/* A plain button: no Enter from elsewhere on the page may consolidate. */}
            <UnstyledButton
              className="go"
              aria-busy={action.busy || undefined}
              onClick={() => !action.busy && void consolidate()}
            >
              <span className="goLabel">Consolidate, keep {chosen.username}</span>
            </UnstyledButton>
            <p className="xs dim">
              Asks for your password again. A supervisor can undo it exactly, for {undoFor}.
            </p>
          </>
        )}
        <PasswordAgain action={action} onAgain={() => void consolidate()} />
      </div>
    </div>
  )
}
