import { useState } from 'react'
import { useKeys } from '../shell/keys/use-keys.ts'
import { MainButton } from '../shell/main-button.tsx'
import { Reauthenticate } from '../shell/reauthenticate.tsx'
import { TroubleNote } from '../shell/trouble-note.tsx'
import type { useRemedyStep } from './use-remedy-step.ts'

type Props = { act: ReturnType<typeof useRemedyStep>; takeFocus?: boolean; quiet?: boolean }

/** The step as the button, with what went wrong right under it. */
export function StepButton({ act, takeFocus, quiet }: Props) {
  const [left, setLeft] = useState(false)
  useKeys([
    act.confirming && {
      key: 'Escape',
      says: 'not this one',
      group: 'Anywhere, also while typing',
      run: act.leaveConfirming,
    },
  ])
  const again = act.trouble?.refusal?.code === 'reauthenticate' && !left
  return (
    <>
      {act.step && (
        <MainButton
          means={act.step.means}
          busy={act.busy}
          quiet={quiet ?? false}
          takeFocus={act.confirming ? 'from-anywhere' : (takeFocus ?? false)}
          onPress={() => {
            setLeft(false)
            act.step?.press()
          }}
        >
          {act.asking ? 'Asking what happened' : act.step.label}
        </MainButton>
      )}
      {act.confirming && (
        <p className="sm wait below">
          Another record looks alike. Compare birth date and MRN with what the caller said, then press.
        </p>
      )}
      {act.trouble && <TroubleNote trouble={act.trouble} />}
      {again && <Reauthenticate onDone={() => act.step?.press()} onLeave={() => setLeft(true)} />}
    </>
  )
}
