import { Dialog } from '../shell/dialog.tsx'
import { CallerForm } from './caller-form.tsx'

/** F4 from inside any step: the same form, over the page; focus returns to where it was. */
export const CallerDialog = ({ opened, onClose }: { opened: boolean; onClose: () => void }) => (
  <Dialog opened={opened} onClose={onClose} title="Who is on the line">
    <CallerForm />
  </Dialog>
)
