/** ms. The costly part of an answer, a password's hash, takes 15 to 20; what differs between names takes 2 to 7. */
const STEP = 50

/**
 * Does the work, and lets its outcome leave only at a whole step of time after its beginning: so the few milliseconds
 * that it takes longer for a name that somebody has cannot be measured (P7).
 */
export async function inEvenTime<A>(work: () => Promise<A>): Promise<A> {
  const from = performance.now()
  const [outcome] = await Promise.allSettled([work()])
  const left = STEP - ((performance.now() - from) % STEP)
  await new Promise((resolve) => setTimeout(resolve, left))
  if (outcome.status === 'rejected') throw outcome.reason
  return outcome.value
}
