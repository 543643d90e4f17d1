/** How many calls an incident met, in words. */
export function callsWords(calls: number): string {
  if (calls === 0) return 'No call meanwhile.'
  return calls === 1 ? '1 call meanwhile.' : `${calls.toLocaleString('en-US')} calls meanwhile.`
}
