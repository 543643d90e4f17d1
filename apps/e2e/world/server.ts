import { refuseStart } from '../../server/src/refuse-start.ts'
import { runDesk } from '../../server/src/run-desk.ts'

/** The server as `main.ts` runs it; only a mail server that is away is looked for more often, so that no test waits. */
runDesk(Date.now, 500).catch(refuseStart)
