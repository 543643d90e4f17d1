import type { MailReport } from '@portal-desk/domain'

/** What one delivery report comes to, with the status code it rests on. */
export type StatusReport = { report: MailReport; status?: string }

const STATUS = /^([245])\.(\d{1,3})\.(\d{1,3})\b/
/** Behind "smtp; 550": some servers put 5.0.0 into Status and the truth into the other server's own words. */
const IN_DIAGNOSIS = /^smtp[ \t]*;[ \t]*\d{3}[ -]+([245]\.\d{1,3}\.\d{1,3})\b/i
/** About us as a sender, whatever the class says (RFC 3463 §3.2): nothing against the address. */
const ABOUT_SENDER = ['5.1.7', '5.1.8']
/** A mailbox that forwards to several answers for each; that one of them took it counts most. */
const gentlestFirst: readonly MailReport[] = ['delivered', 'delayed', 'soft', 'blocked', 'hard']

/**
 * Reads the fields of a delivery report (RFC 3464 §2): a block about the message, then one per recipient.
 * @param text the whole part `message/delivery-status`
 * @returns undefined where it says nothing about arrival (relayed, expanded), or is no such report
 */
export function reportOfFields(text: string): StatusReport | undefined {
  const found = text
    .replaceAll('\r\n', '\n')
    .split(/\n[ \t]*\n/)
    .flatMap((block) => reportOf(fieldsOf(block)) ?? [])
  return gentlestFirst.flatMap((kind) => found.find(({ report }) => report === kind) ?? [])[0]
}

/** Field names in lower case; a line that begins with a blank goes on with the one before (RFC 5322 §2.2.3). */
function fieldsOf(block: string): Map<string, string> {
  const fields = new Map<string, string>()
  for (const line of block.replace(/\n[ \t]+/g, ' ').split('\n')) {
    const colon = line.indexOf(':')
    if (colon < 1) continue
    const name = line.slice(0, colon).trim().toLowerCase()
    if (!fields.has(name)) fields.set(name, line.slice(colon + 1).trim())
  }
  return fields
}

function reportOf(fields: Map<string, string>): StatusReport | undefined {
  const status = statusOf(fields)
  const told = status === undefined ? {} : { status }
  const action = /^[a-z]+/.exec((fields.get('action') ?? '').toLowerCase())?.[0]
  switch (action) {
    case 'delivered':
      return { report: 'delivered', ...told }
    case 'delayed':
      return { report: 'delayed', ...told }
    case 'failed':
      return { report: failure(status), ...told }
    case undefined:
      // Broken, but a status alone says enough (M3).
      if (status === undefined || status.startsWith('2')) return undefined
      return { report: status.startsWith('4') ? 'delayed' : failure(status), ...told }
    default:
      return undefined
  }
}

function statusOf(fields: Map<string, string>): string | undefined {
  const status = STATUS.exec(fields.get('status') ?? '')?.[0]
  const closer = IN_DIAGNOSIS.exec(fields.get('diagnostic-code') ?? '')?.[1]
  return status === undefined || status.endsWith('.0.0') ? (closer ?? status) : status
}

/** M3; without a code, or with one about something else, nothing is said against the address. */
export function failure(status = ''): MailReport {
  if (ABOUT_SENDER.includes(status)) return 'soft'
  if (status.startsWith('5.1.')) return 'hard'
  return status.startsWith('5.7.') ? 'blocked' : 'soft'
}
