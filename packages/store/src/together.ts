/**
 * Reads that do not need each other: side by side on several connections, in this order inside a transaction.
 * All are waited for even where one fails: none may still be on its way when a transaction is rolled back and its
 * connection goes to somebody else.
 */
export async function together<const T extends readonly unknown[]>(
  reads: T,
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  await Promise.allSettled(reads)
  return Promise.all(reads)
}
