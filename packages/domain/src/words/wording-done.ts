/** What is said once a step towards other words is done. */
export const wordingDone = {
  saved: 'Saved. Patients read nothing of it until it is published.',
  discarded: 'Thrown away. What patients read stays as it is.',
  published: (version: number) => `Published. Version ${version} is what patients read from now on.`,
  tested: (email: string) => `A test is on its way to ${email}. Its subject begins with [Test].`,
} as const
