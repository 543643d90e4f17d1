import { TextInput } from '@mantine/core'
import { noteInterpreter } from '@portal-desk/contract'
import { InterpreterId } from '@portal-desk/domain'
import { IconCircleCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { callChanges, useAction } from '../api/use-action.ts'
import { useAnnounce } from '../shell/announcer.tsx'
import { useOnCall } from '../shell/on-call/on-call.tsx'
import { TroubleNote } from '../shell/trouble-note.tsx'
import css from './choices.module.css'

/** The number an interpreter gives; once noted it is not shown again, it stands on the record (edge case 25). */
export function InterpreterIdField() {
  const { callId, workspace } = useOnCall()
  const [typed, setTyped] = useState('')
  const [pressed, setPressed] = useState(false)
  const action = useAction(noteInterpreter, callChanges)
  const announce = useAnnounce()
  const { interpreterNoted } = workspace.call
  const wrong = pressed && !InterpreterId.safeParse(typed).success
  const note = async () => {
    setPressed(true)
    const read = InterpreterId.safeParse(typed)
    if (!read.success || action.busy) return
    if (!(await action.run({ callId }, { interpreterId: read.data }))) return
    announce('The interpreter’s number is noted.')
    setTyped('')
    setPressed(false)
  }
  return (
    <div className={css['interpreter']}>
      {interpreterNoted && (
        <p className="sm row">
          <IconCircleCheck size={16} className="ok" aria-hidden /> Interpreter noted.
        </p>
      )}
      <form
        className={css['numbered']}
        onSubmit={(event) => {
          event.preventDefault()
          void note()
        }}
      >
        <TextInput
          label={interpreterNoted ? 'Another interpreter’s ID number' : 'Interpreter’s ID number'}
          value={typed}
          maxLength={20}
          autoComplete="off"
          spellCheck={false}
          error={wrong ? 'Letters and figures only, two at least.' : undefined}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit" className="second" aria-busy={action.busy || undefined}>
          Note it
        </button>
      </form>
      {action.trouble && <TroubleNote trouble={action.trouble} />}
    </div>
  )
}
