/** Why the key that signs the log is not changed. */
export type KeyChangeRefusal = 'server-running' | 'log-contradicted' | 'witness-silent'

/** What is said then, on the command line. */
export const keyChangeRefusalWords: Record<KeyChangeRefusal, string> = {
  'server-running': 'A server works on this database. Stop all servers first.',
  'log-contradicted': 'The record contradicts what was signed before. Check it first: desk audit verify.',
  'witness-silent':
    'The witness did not sign the change. See that it answers, then run the same command again.',
}
