import { Radio, TextInput } from '@mantine/core'
import { takeBackDuplicate } from '@portal-desk/contract'
import { useEffect, useRef } from 'react'
import { callChanges, useAction } from '../api/use-action.ts'
import { useAnnounce } from '../shell/announcer.tsx'
import { TakeItBack } from '../shell/take-it-back.tsx'
import { TroubleNote } from '../shell/trouble-note.tsx'
import css from './flag-duplicate.module.css'
import type { Other, useOtherRecords } from './use-other-records.ts'

type Props = { callId: string; others: ReturnType<typeof useOtherRecords> }

/** The other record, masked, among those that look alike; or found by what the caller says. */
export function OtherRecord({ callId, others }: Props) {
  const { listed, chosen, pick, text, setText, find, came, trouble } = others
  const place = useRef<HTMLDivElement>(null)
  const choosing = chosen === undefined
  useEffect(() => {
    if (choosing) place.current?.querySelector('input')?.focus()
  }, [choosing])
  return (
    <div ref={place}>
      {listed.length > 0 && (
        <Radio.Group
          label="Which other record?"
          className={css['others'] ?? ''}
          value={chosen?.patientId ?? ''}
          onChange={pick}
        >
          <div className={css['list']}>
            {listed.map((other) =>
              other.own ? (
                <OwnFlag key={other.patientId} callId={callId} other={other} />
              ) : (
                <Radio
                  key={other.patientId}
                  value={other.patientId}
                  label={[other.name, other.born, other.town].filter(Boolean).join(', ')}
                  description={other.standing && `${other.standing.label}. ${other.standing.line}`}
                />
              ),
            )}
          </div>
        </Radio.Group>
      )}
      <form
        className={css['finding']}
        onSubmit={(event) => {
          event.preventDefault()
          find()
        }}
      >
        <TextInput
          className="grow"
          label={listed.length > 0 ? 'Another one' : 'Find the other record'}
          description="By two details of it, as the caller says them."
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <button type="submit" className="second" disabled={text.trim() === ''}>
          Find
        </button>
      </form>
      <p className="sm dim" role="status">
        {came}
      </p>
      {trouble && <TroubleNote trouble={trouble} />}
    </div>
  )
}

/** One’s own flag of this call, while it may be taken back. */
function OwnFlag({ callId, other }: { callId: string; other: Other }) {
  const action = useAction(takeBackDuplicate, (params) => [...callChanges(params), ['duplicates', callId]])
  const announce = useAnnounce()
  const takeBack = async () => {
    const answer = other.own && (await action.run({ callId, flagId: other.own.flagId }, {}))
    if (answer) announce(answer.done)
  }
  return (
    <div className={css['own']}>
      <span className="grow">
        {[other.name, other.born, other.town].filter(Boolean).join(', ')}
        <br />
        <span className="sm dim">You flagged it on this call.</span>
      </span>
      <TakeItBack busy={action.busy} onPress={() => void takeBack()} />
      {action.trouble && <TroubleNote trouble={action.trouble} />}
    </div>
  )
}
