let token = ''

/** The synchroniser token of this session (S5); kept in memory only. */
export const csrfToken = (): string => token
export const setCsrfToken = (next: string): void => {
  token = next
}
