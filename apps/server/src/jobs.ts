import { hours, minutes, seconds } from '@portal-desk/domain'
import { findAnomalies } from './anomalies/find-anomalies.ts'
import { forgetOld } from './audit/forget-old.ts'
import { verifyByItself } from './audit/integrity/verify-by-itself.ts'
import { closeForgottenCalls } from './calls/close-forgotten-calls.ts'
import { settleChanges } from './contact-changes/settle-changes.ts'
import type { Desk } from './desk.ts'
import { tellOfHealth } from './health/tell-of-health.ts'
import { letImportsLapse } from './imports/let-imports-lapse.ts'
import { workDormancy } from './inactive/dormancy/work-dormancy.ts'
import { sendFailedAgain } from './mail-pause/send-failed-again.ts'
import { tellOfCommands } from './neighbours/tell-of-commands.ts'
import { tellAccessEnded } from './proxy/tell-access-ended.ts'
import { lapseOldCodes } from './redeem/lapse-codes.ts'
import { drawFromDay } from './reviews/draw-from-day.ts'
import type { Job } from './start-jobs.ts'

/** All that the server does by itself besides sending mail: a new one is a line here. */
export const jobsOf = (desk: Desk): readonly Job[] => [
  { name: 'forget old answers', every: hours(1), run: forgetOld(desk) },
  { name: 'note codes whose time is over', every: minutes(1), run: () => lapseOldCodes(desk) },
  { name: 'settle contact changes', every: minutes(1), run: () => settleChanges(desk) },
  { name: 'tell whose access ended', every: hours(1), run: () => tellAccessEnded(desk) },
  { name: 'send failed mail again', every: seconds(10), run: () => sendFailedAgain(desk) },
  { name: 'carry on a sweep of dormant logins', every: seconds(5), run: () => workDormancy(desk) },
  { name: 'tell of commands', every: seconds(2), run: tellOfCommands(desk) },
  { name: 'verify the log', every: minutes(1), run: verifyByItself(desk) },
  { name: 'let imports lapse', every: minutes(1), run: letImportsLapse(desk) },
  { name: 'find anomalies', every: minutes(1), run: () => findAnomalies(desk) },
  { name: 'draw calls to look at', every: minutes(1), run: () => drawFromDay(desk) },
  { name: 'look after the desk', every: minutes(1), run: tellOfHealth(desk) },
  { name: 'close forgotten calls', every: minutes(1), run: () => closeForgottenCalls(desk) },
]
