import type { ConsoleEndpoints } from '@portal-desk/contract'
import { decideChooseRecord } from '@portal-desk/domain'
import type { UseCase } from '../http/serve.ts'
import { decideOnFound } from '../unit/decide-on-found.ts'

/** Opens a found record in the call. */
export const chooseRecord: UseCase<ConsoleEndpoints['chooseRecord']> = decideOnFound(decideChooseRecord)
