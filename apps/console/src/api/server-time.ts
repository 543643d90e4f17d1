/** The server's time as this page knows it: its own clock plus the difference last seen. */
let ahead = 0

/** Sets the page's clock by the server's `now`, in ms. */
export const setServerTime = (now: number): void => {
  ahead = now - Date.now()
}
export const serverNow = (): number => Date.now() + ahead
