/** What the far side answers, as the demo plays it. */
export type FarAnswer =
  | { kind: 'status'; action: 'failed' | 'delayed' | 'delivered'; status: string; said: string }
  | { kind: 'complaint' }
  | { kind: 'auto-reply' }

export type ReportParts = {
  /** The envelope sender of the mail it is about. */
  to: string
  /** Who was written to. */
  about: string
  /** The mail itself, of which the head goes back. */
  original: Buffer
  /** ms UTC */
  at: number
}

const HOST = 'mail.far.example'
const CRLF = '\r\n'
const BOUNDARY = 'report-of-the-far-side'

/** A report as mail servers write them (RFC 3464, RFC 5965), or an out-of-office (RFC 3834); the demo's far side. */
export function writeReport(answer: FarAnswer, { to, about, original, at }: ReportParts): Buffer {
  const head = [
    `From: ${answer.kind === 'auto-reply' ? about : `postmaster@${HOST}`}`,
    `To: ${to}`,
    `Date: ${new Date(at).toUTCString().replace('GMT', '+0000')}`,
    'MIME-Version: 1.0',
  ]
  if (answer.kind === 'auto-reply') {
    const lines = [
      ...head,
      'Subject: Out of office',
      'Auto-Submitted: auto-replied',
      'Content-Type: text/plain; charset=utf-8',
    ]
    return Buffer.from([...lines, '', 'I am away until Monday.', ''].join(CRLF))
  }
  const [kind, part, fields] =
    answer.kind === 'complaint'
      ? ['feedback-report', 'message/feedback-report', complaint(to, about)]
      : ['delivery-status', 'message/delivery-status', deliveryStatus(answer, about)]
  const originalHead = original.toString('latin1').split(/\r?\n\r?\n/, 1)[0] ?? ''
  const body = [
    `--${BOUNDARY}`,
    'Content-Type: text/plain; charset=us-ascii',
    '',
    answer.kind === 'complaint' ? 'This is a report about unwanted mail.' : answer.said,
    '',
    `--${BOUNDARY}`,
    `Content-Type: ${part}`,
    '',
    ...fields,
    '',
    `--${BOUNDARY}`,
    'Content-Type: text/rfc822-headers',
    '',
    originalHead,
    '',
    `--${BOUNDARY}--`,
    '',
  ]
  const type = `Content-Type: multipart/report; report-type=${kind}; boundary="${BOUNDARY}"`
  const lines = [...head, 'Subject: Report on your mail', 'Auto-Submitted: auto-replied', type, '', ...body]
  return Buffer.from(lines.join(CRLF), 'latin1')
}

const deliveryStatus = (
  { action, status, said }: Extract<FarAnswer, { kind: 'status' }>,
  about: string,
): string[] => [
  `Reporting-MTA: dns; ${HOST}`,
  '',
  `Final-Recipient: rfc822; ${about}`,
  `Action: ${action}`,
  `Status: ${status}`,
  `Diagnostic-Code: smtp; ${said}`,
]

const complaint = (to: string, about: string): string[] => [
  'Feedback-Type: abuse',
  'User-Agent: demo/1',
  'Version: 1',
  `Original-Mail-From: <${to}>`,
  `Original-Rcpt-To: <${about}>`,
]
