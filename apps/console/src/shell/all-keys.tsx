import { Modal } from '@mantine/core'
import { KeyList } from './key-list.tsx'
import { closeAllKeys, useAllKeysOpen } from './overlays.ts'

export function AllKeys() {
  return (
    <Modal opened={useAllKeysOpen()} onClose={closeAllKeys} title="All keys" size="sm">
      <KeyList />
    </Modal>
  )
}
