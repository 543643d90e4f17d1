import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'

export type DialogProps = {
  title: string
  onClose: () => void
  opened?: boolean
  /** Closed by its own button only, not by a stray click beside it. */
  firm?: boolean
  children: ReactNode
}

/** A question over the page. Focus goes in, stays in, and comes back; nothing beneath hears a key. */
export const DialogWindow = ({ title, onClose, opened = true, firm, children }: DialogProps) => (
  <Modal.Root opened={opened} onClose={onClose} size="sm" closeOnClickOutside={!firm}>
    <Modal.Overlay backgroundOpacity={0.5} color="#0a1615" />
    <Modal.Content>
      <div className="dialogHead">
        <Modal.Title>{title}</Modal.Title>
        {!firm && <Modal.CloseButton aria-label="Close" />}
      </div>
      <Modal.Body>{children}</Modal.Body>
    </Modal.Content>
  </Modal.Root>
)
