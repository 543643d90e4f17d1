import { Radio } from '@mantine/core'
import type { AnswerOf, wrapUpCall } from '@portal-desk/contract'
import { Disposition } from '@portal-desk/domain'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { MainButton } from '../shell/main-button.tsx'
import { Moment } from '../shell/moment.tsx'
import { useCallMoves } from '../shell/on-call/call-moves.ts'
import { useKept, useKeyLine, useOnCall, useSaying } from '../shell/on-call/on-call.tsx'
import { useOpenCall } from '../shell/open-call.ts'
import { Pane } from '../shell/pane.tsx'
import { useMay } from '../shell/session.tsx'
import { TroubleNote } from '../shell/trouble-note.tsx'
import css from './call-page.module.css'
import { dispositionLines, dispositionWords } from './words.ts'

/** How the call ends: prefilled from what happened, confirmed by a person. */
export function Ending({ story }: { story: ReactNode }) {
  const { workspace } = useOnCall()
  return (
    <>
      {workspace.call.state === 'closed' ? <Closed /> : <WrapUp />}
      <Pane title="What happened">
        <Course />
      </Pane>
      {story}
    </>
  )
}

function WrapUp() {
  const { workspace } = useOnCall()
  const [ending] = useKept<AnswerOf<typeof wrapUpCall> | undefined>('ending', undefined)
  const suggested = ending?.suggested ?? workspace.call.disposition ?? suggest(workspace)
  const [chosen, setChosen] = useState<Disposition>(suggested)
  const moves = useCallMoves()
  useSaying(chosen === suggested ? ending?.closing : undefined)
  useKeyLine([
    ['Enter', 'close the call'],
    ['up down', 'choose another end'],
    ['r', 'back to the call'],
  ])
  return (
    <Pane title="Finishing the call">
      <h3 className="headline">How did it end?</h3>
      <Radio.Group
        aria-label="How the call ended"
        value={chosen}
        onChange={(value) => setChosen(Disposition.parse(value))}
      >
        <div className={css['choices']}>
          {Disposition.options.map((option) => (
            <Radio
              key={option}
              value={option}
              label={dispositionWords[option]}
              description={dispositionLines[option]}
            />
          ))}
        </div>
      </Radio.Group>
      <MainButton means="close" takeFocus busy={moves.busy} onPress={() => void moves.closeAs(chosen)}>
        Close call: {dispositionWords[chosen].toLowerCase()}
      </MainButton>
      {moves.trouble && <TroubleNote trouble={moves.trouble} />}
      <p className="sm dim below">A closed call stays as it is; whoever rings again gets a new one.</p>
    </Pane>
  )
}

function Closed() {
  const { workspace } = useOnCall()
  const { disposition, closedAt, mine, staff } = workspace.call
  const { openCall, busy, trouble } = useOpenCall()
  const may = useMay('work-calls')
  useKeyLine([
    ['n', 'new call'],
    ['Escape', 'desk'],
  ])
  return (
    <Pane title="This call is closed">
      <h3 className="headline">{disposition ? dispositionWords[disposition] : 'Closed'}</h3>
      <p className={css['outcome']}>
        {disposition && dispositionLines[disposition]} {closedAt !== undefined && <Moment at={closedAt} />}
        {!mine && `. This was ${staff}’s call.`}
      </p>
      {may && (
        <MainButton means="new call" takeFocus busy={busy} onPress={openCall}>
          New call for this caller
        </MainButton>
      )}
      {trouble && <TroubleNote trouble={trouble} />}
      <p className="sm dim below">A closed call stays as it is; whoever rings again gets a new one.</p>
    </Pane>
  )
}

function Course() {
  const { workspace } = useOnCall()
  const { record, level, causes, watch } = workspace
  const rows = [
    ['Found', record ? `${record.name}, ${record.born}` : 'no record was opened'],
    ['Verified', level.level === 'none' ? 'no' : level.by.join(' and ') || level.level],
    ['Why', causes?.[0]?.headline ?? 'not looked at'],
    ['Sent', watch?.what ?? 'nothing'],
    ['Now', watch?.headline ?? 'nothing is on its way'],
  ] as const
  return (
    <dl className="facts">
      {rows.map(([name, says]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{says}</dd>
        </div>
      ))}
    </dl>
  )
}

function suggest({ watch, record, level }: ReturnType<typeof useOnCall>['workspace']): Disposition {
  if (watch) return watch.signedIn ? 'resolved' : 'sent-and-waiting'
  return record && level.level === 'none' ? 'verification-failed' : 'information-only'
}
