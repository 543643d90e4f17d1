/** Moves the focus from a field of a remedy's detail to its button. */
export const focusMainOf = (field: HTMLElement): void =>
  field.closest('[data-remedy-detail]')?.querySelector<HTMLElement>('.go')?.focus()
