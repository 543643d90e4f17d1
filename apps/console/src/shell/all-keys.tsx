import { Dialog } from './dialog.tsx'
import { KeyList } from './key-list.tsx'
import { closeOverlay, useOverlay } from './overlays.ts'

export const AllKeys = () => (
  <Dialog opened={useOverlay('keys')} onClose={closeOverlay} title="All keys">
    <KeyList />
  </Dialog>
)
