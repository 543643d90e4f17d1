import './check-node.mjs'
import { refuseStart } from './refuse-start.ts'
import { runDesk } from './run-desk.ts'

/** The server as a process of its own. */
runDesk(Date.now).catch(refuseStart)
