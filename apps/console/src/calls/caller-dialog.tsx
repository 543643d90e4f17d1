import { Modal } from '@mantine/core'
import { CallerForm } from './caller-form.tsx'

/** F4 from inside any step: the same form, over the page; focus returns to where it was. */
export const CallerDialog = ({ onClose }: { onClose: () => void }) => (
  <Modal opened onClose={onClose} title="Who is on the line" size="sm">
    <CallerForm />
  </Modal>
)
