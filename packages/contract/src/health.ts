import { healthChecks } from '@portal-desk/domain'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { At, Nothing } from './shared.ts'

/** How the desk is, line by line, with what to do. Counts and times: nothing of a patient. */
export const getHealth = endpoint({
  app: 'console',
  access: { right: 'see-health' },
  method: 'GET',
  path: '/api/health',
  params: Nothing,
  body: Nothing,
  answer: z.strictObject({
    now: At,
    /** The worst of the lines. */
    state: z.enum(['ok', 'look', 'stop']),
    title: z.string(),
    lines: z.array(
      z.strictObject({
        check: z.enum(healthChecks),
        label: z.string(),
        state: z.enum(['ok', 'look', 'stop']),
        says: z.string(),
        doNow: z.string().optional(),
      }),
    ),
  }),
})
