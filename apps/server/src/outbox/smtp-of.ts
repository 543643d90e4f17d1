import type { Clinic } from '@portal-desk/domain'
import type { Vault } from '@portal-desk/store'
import type { Settings } from '../settings/settings.ts'
import { createVerp } from './bounces/verp.ts'
import { mailDomain } from './mail-domain.ts'
import { createSmtp, type SmtpTransport } from './smtp.ts'

/**
 * The mail server that the settings name, with the clinic as sender; undefined where they name none.
 *
 * @throws {RangeError} in plain words, when `SMTP_URL` is no address of a mail server
 */
export function smtpOf(settings: Settings, clinic: Clinic, vault: Vault): SmtpTransport | undefined {
  const { smtpUrl, portalOrigin, demo } = settings
  if (!smtpUrl) return undefined
  const domain = mailDomain(portalOrigin)
  return createSmtp({
    url: smtpUrl,
    sender: {
      name: clinic.name,
      address: `no-reply@${domain}`,
      host: new URL(portalOrigin).hostname,
      returnPath: createVerp(vault, domain).returnPath,
    },
    plainAllowed: demo,
  })
}
