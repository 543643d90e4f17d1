import { enterTraining, leaveTraining } from '@portal-desk/contract'
import { useAction } from '../api/use-action.ts'
import { Dialog } from './dialog.tsx'
import { closeOverlay } from './overlays.ts'
import { useSession } from './session.tsx'
import { TroubleNote } from './trouble-note.tsx'

/** To training and back: the page begins anew, so that nothing of the one desk stays in the memory of the other. */
export function SwitchTraining() {
  const { training } = useSession()
  const there = useAction(enterTraining)
  const back = useAction(leaveTraining)
  const action = training ? back : there
  const go = async () => {
    if (await action.run({}, {})) location.assign('/')
  }
  return (
    <Dialog onClose={closeOverlay} title={training ? 'Leave training?' : 'Go to training?'}>
      <p className="sm">
        {training
          ? 'You come back to the clinic’s own desk. What you practised stays in training.'
          : 'A desk like this one, with patients who are made up. You try every step of a call; no mail leaves, and nothing you do there counts. The first time it takes some seconds.'}
      </p>
      {action.trouble && <TroubleNote trouble={action.trouble} />}
      <button
        type="button"
        className="go below"
        data-autofocus
        aria-busy={action.busy || undefined}
        onClick={() => !action.busy && void go()}
      >
        {training ? 'Leave training' : 'Go to training'}
      </button>
    </Dialog>
  )
}
