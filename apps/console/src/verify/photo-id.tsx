import { Radio } from '@mantine/core'
import { recordPhotoId } from '@portal-desk/contract'
import { DocumentType, documentLabels, photoIdWords } from '@portal-desk/domain'
import { useEffect, useRef, useState } from 'react'
import { callChanges, useAction } from '../api/use-action.ts'
import { useKeys } from '../shell/keys/use-keys.ts'
import { MainButton } from '../shell/main-button.tsx'
import { useLastResult, useTurned } from '../shell/on-call/checking.ts'
import { useKeyLine, useOnCall, useSaying } from '../shell/on-call/on-call.tsx'
import { Pane } from '../shell/pane.tsx'
import { TroubleNote } from '../shell/trouble-note.tsx'
import css from './verify.module.css'

/** A document was looked at: its kind is noted, never its number, no copy, no photo. */
export function PhotoId() {
  const { callId, show } = useOnCall()
  const [, turn] = useTurned()
  const [document, setDocument] = useState<DocumentType>()
  const first = useRef<HTMLInputElement>(null)
  const { take } = useLastResult()
  const action = useAction(recordPhotoId, callChanges)
  const step = photoIdWords[document ? 'look' : 'ask']
  useEffect(() => first.current?.focus(), [])
  useSaying(step.say)
  useKeyLine([
    ['up down', 'kind of document'],
    ['Enter', 'it is this person'],
    ['Escape', 'back to the questions'],
  ])
  useKeys([
    {
      key: 'Escape',
      says: 'back to the questions',
      group: 'Anywhere, also while typing',
      run: () => turn('questions'),
    },
  ])
  const record = async (sure: boolean) => {
    if (!document) return first.current?.focus()
    const result = await action.run({ callId }, { document, sure })
    if (!result) return
    turn('questions')
    take(result)
    if (result.result === 'verified') show(undefined)
  }
  return (
    <Pane title="Photo ID">
      <p className="sm dim">
        {step.agent} {photoIdWords.look.agent}
      </p>
      <Radio.Group
        label="Kind of document"
        labelProps={{ className: 'sr' }}
        value={document ?? ''}
        onChange={(value) => setDocument(DocumentType.parse(value))}
      >
        <div className={css['documents']}>
          {DocumentType.options.map((option, i) => (
            <Radio
              key={option}
              value={option}
              label={documentLabels[option]}
              {...(i === 0 ? { ref: first } : {})}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && !event.repeat) void record(true)
              }}
            />
          ))}
        </div>
      </Radio.Group>
      <MainButton means={document ? 'sure' : 'choose'} busy={action.busy} onPress={() => void record(true)}>
        {document ? 'It is this person' : 'Choose the kind of document'}
      </MainButton>
      <div className="below">
        <button type="button" className="second" onClick={() => void record(false)}>
          I am not sure
        </button>
      </div>
      {action.trouble && <TroubleNote trouble={action.trouble} />}
    </Pane>
  )
}
