import { Modal } from '@mantine/core'
import { type ReactNode, useEffect, useState } from 'react'

export type DialogProps = {
  title: string
  onClose: () => void
  opened?: boolean
  /** Closed by its own button only, not by a stray click beside it. */
  firm?: boolean
  children: ReactNode
}

/** A question over the page. Focus goes in, stays in, and comes back; nothing beneath hears a key. */
export function DialogWindow({ title, onClose, opened = true, firm, children }: DialogProps) {
  useFocusBack(opened)
  return (
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
}

/** The modal gives the focus back when it closes, not when it is taken off the page, as most questions are. */
function useFocusBack(opened: boolean): void {
  const [before] = useState(() => document.activeElement)
  useEffect(() => {
    if (!opened) return
    return () => {
      requestAnimationFrame(() => {
        if (document.activeElement === document.body && before instanceof HTMLElement) before.focus()
      })
    }
  }, [before, opened])
}
