/** What is said once a step towards another policy is done. */
export const policyDone = {
  saved: 'Saved. Nothing changes for callers until it is published.',
  discarded: 'Thrown away. The policy in force stays as it is.',
  simulating: 'Looking through last month’s calls. You can go on working.',
  published: (version: number) => `Published. Version ${version} is in force on every desk now.`,
} as const
