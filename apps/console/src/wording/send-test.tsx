import { Button } from '@mantine/core'
import { testWording } from '@portal-desk/contract'
import type { Language, WordingAbout } from '@portal-desk/domain'
import { useState } from 'react'
import { useAction } from '../api/use-action.ts'
import { useAnnounce } from '../shell/announcer.tsx'
import { StateMark } from '../shell/state-mark.tsx'
import { TroubleNote } from '../shell/trouble-note.tsx'

/** Sends the mail that is read beside it, with its made-up values, to the address of whoever presses. */
export function SendTest({ about, language }: { about: WordingAbout; language: Language }) {
  const { run, busy, trouble } = useAction(testWording)
  const announce = useAnnounce()
  const [done, setDone] = useState<string>()
  const send = async () => {
    setDone(undefined)
    const answer = await run({ about }, { language })
    if (!answer) return
    setDone(answer.done)
    announce(answer.done)
  }
  return (
    <div>
      <Button variant="default" aria-busy={busy || undefined} onClick={() => !busy && void send()}>
        Send me a test
      </Button>
      {done && (
        <p>
          <StateMark mark="ready">{done}</StateMark>
        </p>
      )}
      {trouble && <TroubleNote trouble={trouble} />}
    </div>
  )
}
