import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Nothing } from './shared.ts'

/** How many wait to be compared. */
export const countDuplicates = endpoint({
  app: 'console',
  access: { right: 'decide-duplicates' },
  method: 'GET',
  path: '/api/duplicates',
  params: Nothing,
  body: Nothing,
  /** `more`: there are more than are counted. */
  answer: z.strictObject({ waiting: z.int(), more: z.boolean() }),
})
