import { Button, FileButton } from '@mantine/core'
import { type AnswerOf, checkProof, LONGEST_PROOF } from '@portal-desk/contract'
import { proofVerdictWords } from '@portal-desk/domain'
import { IconFileSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useAction } from '../api/use-action.ts'
import { useNow, useZone } from '../shell/clock.tsx'
import { StateMark } from '../shell/state-mark.tsx'
import { dayName, exactTime } from '../shell/times.ts'
import { TroubleNote } from '../shell/trouble-note.tsx'
import css from './integrity.module.css'

/** A proof is some kilobytes of text; what is longer once it is written to be sent, or no text, is none and need not travel. */
const cannotBeOne = (text: string) =>
  text.includes('\u0000') || new Blob([JSON.stringify(text)]).size > LONGEST_PROOF

type Checked = { name: string } & AnswerOf<typeof checkProof>

/** Says what a proof file is worth; it is read, judged and not kept. */
export function CheckProof() {
  const action = useAction(checkProof)
  const zone = useZone()
  const now = useNow(60_000)
  const [checked, setChecked] = useState<Checked>()
  const read = async (file: File | null) => {
    if (!file) return
    setChecked(undefined)
    action.forget()
    const text = file.size > LONGEST_PROOF ? undefined : await file.text()
    const told =
      text === undefined || cannotBeOne(text)
        ? ({ verdict: 'no-proof-file', says: proofVerdictWords['no-proof-file'] } as const)
        : await action.run({}, { text })
    if (told) setChecked({ name: file.name, ...told })
  }
  return (
    <div className={css['check']}>
      <FileButton onChange={(file) => void read(file)} accept="application/json,.json">
        {(props) => (
          <Button
            {...props}
            variant="default"
            leftSection={<IconFileSearch size={15} aria-hidden />}
            aria-busy={action.busy || undefined}
          >
            Check a proof file
          </Button>
        )}
      </FileButton>
      <div role="status">
        {checked && (
          <>
            <p className="b">{checked.name}</p>
            <StateMark mark={checked.verdict === 'good' ? 'ready' : 'alert'}>{checked.says}</StateMark>
            {checked.proves && (
              <p className="sm num">
                Entry {checked.proves.index.toLocaleString('en-US')} ({checked.proves.action},{' '}
                {dayName(checked.proves.at, now, zone)}, {exactTime(checked.proves.at, zone)}) stood there
                when the record had {checked.proves.size.toLocaleString('en-US')} entries.
              </p>
            )}
          </>
        )}
      </div>
      {action.trouble && <TroubleNote trouble={action.trouble} />}
    </div>
  )
}
