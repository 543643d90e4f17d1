import type { ConsoleEndpoints } from '@portal-desk/contract'
import { decideNamePatient } from '@portal-desk/domain'
import type { UseCase } from '../http/serve.ts'
import { decideOnFound } from '../unit/decide-on-found.ts'

/** Names whom a representative calls about, found like any record that is opened. */
export const namePatient: UseCase<ConsoleEndpoints['namePatient']> = decideOnFound(decideNamePatient)
