import { extendStaffSession } from '@portal-desk/contract'
import { useIsFetching, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { sessionQuery } from '../api/queries.ts'
import { useAction } from '../api/use-action.ts'
import { useNow } from './clock.tsx'
import { Dialog } from './dialog.tsx'
import { MainButton } from './main-button.tsx'
import { useSession, useTakeSession } from './session.tsx'
import { timeLeft } from './times.ts'
import { TroubleNote } from './trouble-note.tsx'

/** How long before the end people are warned (S2), in ms. */
const WARNING = 120_000

/** Two minutes before the idle end: one key goes on. The server decides; its new end time arrives with every answer read. */
export function IdleWarning() {
  const { idleUntil, absoluteUntil } = useSession()
  const client = useQueryClient()
  const takeSession = useTakeSession()
  const extend = useAction(extendStaffSession)
  const asking = useIsFetching({ queryKey: sessionQuery.queryKey }) > 0
  const now = useNow()
  const end = Math.min(idleUntil, absoluteUntil)
  const over = now >= end
  const near = now >= end - WARNING
  const last = absoluteUntil <= idleUntil

  // Work since the last look may have moved the end: ask before warning, and once more when it seems to be over.
  useEffect(() => {
    if (near || over) void client.invalidateQueries({ queryKey: sessionQuery.queryKey })
  }, [near, over, client])

  const goOn = async () => {
    const session = await extend.run({}, {})
    if (session) takeSession(session)
  }
  return (
    <Dialog
      opened={near && !over && !asking}
      onClose={() => void goOn()}
      title="You will be signed out soon"
      firm
    >
      <p className="num">
        {last ? 'Your day here is over' : 'There was no key press for a while'}: {timeLeft(end, now)} left.
        The call and what you typed stay; after that you sign in again.
      </p>
      <hr className="rule" />
      {extend.trouble && <TroubleNote trouble={extend.trouble} />}
      <MainButton means="stay" takeFocus busy={extend.busy} onPress={() => void goOn()}>
        Stay signed in
      </MainButton>
    </Dialog>
  )
}
