import { Dialog } from './dialog.tsx'
import { KeyList } from './key-list.tsx'
import { closeAllKeys, useAllKeysOpen } from './overlays.ts'

export const AllKeys = () => (
  <Dialog opened={useAllKeysOpen()} onClose={closeAllKeys} title="All keys">
    <KeyList />
  </Dialog>
)
