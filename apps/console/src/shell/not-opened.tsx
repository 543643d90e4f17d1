import type { Trouble } from '../api/problem-error.ts'
import { Dialog } from './dialog.tsx'
import { TroubleNote } from './trouble-note.tsx'

/** A key has no place of its own where it could say that no call was opened. */
export const NotOpened = ({ trouble, onClose }: { trouble: Trouble | undefined; onClose: () => void }) =>
  trouble ? (
    <Dialog title="No call was opened" onClose={onClose}>
      <TroubleNote trouble={trouble} />
    </Dialog>
  ) : null
