import { Button, NumberInput } from '@mantine/core'
import { proveEntry } from '@portal-desk/contract'
import { IconDownload } from '@tabler/icons-react'
import { type FormEvent, useRef, useState } from 'react'
import { useAction } from '../api/use-action.ts'
import { useAnnounce } from '../shell/announcer.tsx'
import panel from '../shell/panel.module.css'
import { Reauthenticate } from '../shell/reauthenticate.tsx'
import { saveFile } from '../shell/save-file.ts'
import { TroubleNote } from '../shell/trouble-note.tsx'
import { CheckProof } from './check-proof.tsx'
import css from './integrity.module.css'

/** A file that proves one entry to an outsider, and what a file that came back is worth. */
export function ProveEntry() {
  const action = useAction(proveEntry)
  const announce = useAnnounce()
  const [number, setNumber] = useState('')
  const [left, setLeft] = useState(false)
  const [empty, setEmpty] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const again = action.trouble?.refusal?.code === 'reauthenticate' && !left
  const wrong = action.trouble?.fields?.find(({ path }) => path === 'index')?.says
  const save = async () => {
    if (action.busy) return
    setEmpty(number === '')
    if (number === '') return field.current?.focus()
    setLeft(false)
    const file = await action.run({}, { index: Number(number) })
    if (!file) return
    saveFile(file.fileName, 'application/json', file.proof)
    announce(`Saved as ${file.fileName}.`)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void save()
  }
  return (
    <section className={panel['panel']} aria-labelledby="prove-entry">
      <header>
        <h2 id="prove-entry">Prove one entry to an outsider</h2>
      </header>
      <div className={css['inside']}>
        <form className={css['prove']} onSubmit={submit}>
          <NumberInput
            ref={field}
            label="Entry number"
            hideControls
            allowDecimal={false}
            allowNegative={false}
            max={999_999_999_999}
            w={150}
            value={number}
            error={empty ? 'Which entry? Its number stands in the audit.' : wrong}
            onChange={(value) => {
              // The field says its value again when the focus leaves it, for the password too.
              if (String(value) !== number) action.forget()
              setEmpty(false)
              setNumber(String(value))
            }}
          />
          <Button
            type="submit"
            variant="default"
            leftSection={<IconDownload size={15} aria-hidden />}
            aria-busy={action.busy || undefined}
          >
            Download proof
          </Button>
        </form>
        {again && (
          <Reauthenticate
            onLeave={() => setLeft(true)}
            onDone={() => {
              action.forget()
              void save()
            }}
          />
        )}
        {action.trouble && !again && !wrong && <TroubleNote trouble={action.trouble} />}
        <p className="sm dim">
          One file: the entry, its path to the root, the signed checkpoint. It shows no other entry and can be
          checked without us. That you take it is on the record.
        </p>
        <CheckProof />
      </div>
    </section>
  )
}
