/** Whether a dialog covers the page: what lies beneath takes neither a key nor the focus. */
export const pageIsCovered = (): boolean =>
  document.querySelector('[role="dialog"][aria-modal="true"]') !== null

/** Once a dialog has gone: what had the focus before may be gone as well, with the state it belonged to. */
export function focusNextStep(): void {
  requestAnimationFrame(() => {
    if (document.activeElement !== document.body) return
    const fields = [...document.querySelectorAll<HTMLInputElement>('main input:enabled')]
    const next = fields.find(({ value }) => value === '') ?? document.querySelector('main .go:not(.quiet)')
    if (next instanceof HTMLElement) next.focus()
  })
}
