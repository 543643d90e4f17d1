import { Modal } from '@mantine/core'
import { KeyList } from './key-list.tsx'
import { closeOverlay, useOverlay } from './overlays.ts'

export function AllKeys() {
  return (
    <Modal opened={useOverlay() === 'keys'} onClose={closeOverlay} title="All keys" size="sm">
      <KeyList />
    </Modal>
  )
}
