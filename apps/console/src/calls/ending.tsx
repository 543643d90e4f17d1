import { Radio } from '@mantine/core'
import type { AnswerOf, wrapUpCall } from '@portal-desk/contract'
import { closingLine, Disposition } from '@portal-desk/domain'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { useKeys } from '../shell/keys/use-keys.ts'
import { MainButton } from '../shell/main-button.tsx'
import { Moment } from '../shell/moment.tsx'
import { useCallMoves } from '../shell/on-call/call-moves.ts'
import { useKept, useKeyLine, useOnCall, useSaying } from '../shell/on-call/on-call.tsx'
import { useOpenCall } from '../shell/open-call.ts'
import { Pane } from '../shell/pane.tsx'
import { useMay } from '../shell/session.tsx'
import { TroubleNote } from '../shell/trouble-note.tsx'
import { useWords } from '../shell/words-now.ts'
import choices from './choices.module.css'
import css from './ending.module.css'
import { useWhy } from './use-why.ts'
import { channelWords, dispositionLines, dispositionWords, relationshipWords } from './words.ts'

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
  const words = useWords()
  useSaying(chosen === suggested && ending ? ending.closing : closingLine(chosen, words))
  /** From the button, so that another end costs no Tab. */
  const choose = (by: 1 | -1) => {
    const ends = Disposition.options
    setChosen(ends[(ends.indexOf(chosen) + by + ends.length) % ends.length] ?? chosen)
  }
  useKeys([
    { key: 'ArrowDown', says: 'the next end', group: 'On a call', run: () => choose(1) },
    { key: 'ArrowUp', says: 'the end before', group: 'On a call', run: () => choose(-1) },
  ])
  useKeyLine([
    ['Enter', 'close the call'],
    ['up down', 'choose another end'],
    ['r', 'back to the call'],
  ])
  return (
    <Pane title="Finishing the call">
      <h3 className="headline">How did it end?</h3>
      <Radio.Group
        label="How the call ended"
        labelProps={{ className: 'sr' }}
        value={chosen}
        onChange={(value) => setChosen(Disposition.parse(value))}
      >
        <div className={choices['choices']}>
          {Disposition.options.map((option) => (
            <Radio
              key={option}
              value={option}
              label={dispositionWords[option]}
              description={dispositionLines[option]}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && !event.repeat) void moves.closeAs(chosen)
              }}
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
        {disposition && dispositionLines[disposition]}{' '}
        {closedAt !== undefined && (
          <>
            Closed <Moment at={closedAt} />
          </>
        )}
        {!mine && `, ${staff}’s call`}.
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

/** Only what is known now: a level that ran out hides what it had opened, and nothing is claimed in its place. */
function Course() {
  const { workspace } = useOnCall()
  const { call, record, level, watch } = workspace
  const why = useWhy()
  const verified = level.level !== 'none'
  const rows = [
    ['Call', `${channelWords[call.channel]}, ${relationshipWords[call.relationship].toLowerCase()}`],
    ['Record', record ? `${record.name}, ${record.born}` : 'none was opened'],
    ...(verified ? [['Verified', level.by.join(' and ') || level.level] as const] : []),
    ...(why ? [['Why', why] as const] : []),
    ...(watch
      ? ([
          ['Sent', watch.what],
          ['Now', watch.headline],
        ] as const)
      : []),
  ] as const
  return (
    <dl className="facts">
      {rows.map(([name, says]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{says}</dd>
        </div>
      ))}
      {!verified && record && (
        <p className="dim">
          What was checked and sent is recorded; it is shown only to a verified caller’s call.
        </p>
      )}
    </dl>
  )
}

function suggest({ watch, record, level }: ReturnType<typeof useOnCall>['workspace']): Disposition {
  if (watch) return watch.signedIn ? 'resolved' : 'sent-and-waiting'
  return record && level.level === 'none' ? 'verification-failed' : 'information-only'
}
