import type { MailReport } from '@portal-desk/domain'
import { type ParsedMail, simpleParser } from 'mailparser'
import { reportOfFields } from './report-of-fields.ts'

/** What a message to a return path says: a report on our mail, or nothing that concerns it. */
export type ReadBounce =
  | { report: MailReport; status?: string }
  | { ignored: 'auto-reply' | 'not-a-report' | 'unreadable' }

/**
 * Reads what came to a return path: delivery reports (RFC 3464), complaints (RFC 5965), auto-replies (RFC 3834). Believes
 * nothing in it about who or what it is for: that is the address's to say (M3). Never throws.
 * @param source the message as it came over the wire, RFC 5322
 */
export async function readBounce(source: Buffer): Promise<ReadBounce> {
  try {
    return reportIn(await simpleParser(source, plainly))
  } catch {
    return { ignored: 'unreadable' }
  }
}

/** Text and pictures are nobody's business here. */
const plainly = {
  keepDeliveryStatus: true,
  skipHtmlToText: true,
  skipTextToHtml: true,
  skipTextLinks: true,
  skipImageLinks: true,
}

function reportIn(mail: ParsedMail): ReadBounce {
  const type = mail.headers.get('content-type')
  const isReport = typeof type === 'object' && 'value' in type && type.value === 'multipart/report'
  if (!isReport) return { ignored: isAutoReply(mail) ? 'auto-reply' : 'not-a-report' }
  for (const { contentType, content } of mail.attachments) {
    const text = content.toString('utf8')
    if (contentType === 'message/feedback-report') return complaintIn(text)
    if (contentType === 'message/delivery-status' || contentType === 'message/global-delivery-status')
      return reportOfFields(text) ?? { ignored: 'not-a-report' }
  }
  return { ignored: 'not-a-report' }
}

/** Someone pressed "this is spam", or that it is not after all (RFC 5965 §3.1, RFC 6430). */
const complaintIn = (text: string): ReadBounce =>
  /^feedback-type:[ \t]*(abuse|fraud|virus|other)[ \t]*$/im.test(text)
    ? { report: 'complaint' }
    : { ignored: 'not-a-report' }

/** An out-of-office says so in one of these (RFC 3834 §5, and older ways). */
function isAutoReply({ headers }: ParsedMail): boolean {
  const submitted = String(headers.get('auto-submitted') ?? 'no')
  const precedence = String(headers.get('precedence') ?? '')
  return (
    !/^no\b/i.test(submitted) ||
    /^(auto_reply|bulk|junk)$/i.test(precedence) ||
    headers.has('x-autoreply') ||
    headers.has('x-autorespond')
  )
}
