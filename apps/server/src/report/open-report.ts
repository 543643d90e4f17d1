import type { PortalEndpoints } from '@portal-desk/contract'
import type { UseCase } from '../http/serve.ts'
import { mailForReport } from './mail-for-report.ts'

/** Says what the mail told of; looks, and changes nothing, so a mail scanner may do it. */
export const openReport: UseCase<PortalEndpoints['openReport']> = async (desk, { body }) => {
  const mail = await mailForReport(desk, desk.store.read, body.token)
  if (!mail) return { state: 'unknown' }
  return mail.over ? { state: 'over' } : { state: 'ready', template: mail.template, at: mail.at }
}
