/** Why no mail at all can leave: always about the server or our settings, never about a patient. */
export type UnreachableCause =
  | 'no-connection'
  | 'too-slow'
  | 'busy'
  | 'not-encrypted'
  | 'sign-in-refused'
  | 'sender-refused'

/** What became of one try. Acceptance is *handed over*, never *delivered* (M4). */
export type SmtpOutcome =
  | { outcome: 'handed-over'; response: string }
  /** Later perhaps: a 4xx answer, or none (`code` 0), in which case the server may have taken it. */
  | { outcome: 'deferred'; code: number; reason: string }
  /** Never: a 5xx answer. Only `about: 'address'` says that the mailbox is wrong (M3). */
  | { outcome: 'refused'; code: number; enhanced?: string; about: 'address' | 'message'; reason: string }
  | Unreachable

/** No mail can leave now, and it is not this mail's fault. */
export type Unreachable = { outcome: 'unreachable'; cause: UnreachableCause; reason: string }

/** What nodemailer tells about a failure. */
export type SmtpFault = {
  message: string
  code?: string | undefined
  response?: string | undefined
  responseCode?: number | undefined
  command?: string | undefined
  /** The code of the system error below, such as one about a certificate. */
  originalCode?: string | undefined
}

/** Answers by which a server asks for a sign-in, or an encryption, that it did not get (RFC 4954 §6, RFC 3207 §4). */
const SIGN_IN_CODES = [530, 534, 535, 538]
/** Answers that name the sender, whatever they answer: x.1.7 and x.1.8 of RFC 3463 §3.2. */
const SENDER_CODES = ['5.1.7', '5.1.8']
/** The same in the words of Postfix, Exim, Sendmail and Exchange, which wait for RCPT TO before they refuse a sender. */
const SENDER_WORDS =
  /^\d{3}[ -](?:\d\.\d{1,3}\.\d{1,3} )?(?:SMTP; )?(?:<[^>]{0,320}>[:.]* )?(?:sender address rejected|relay access denied|relaying denied|relay not permitted|unable to relay)\b/i
/** Too large, found at MAIL FROM by the SIZE we announce (RFC 1870 §6): this mail, not its sender. */
const TOO_LARGE_CODE = 552
/** Refusals of RCPT TO that mean the mailbox itself, where no enhanced code says more (RFC 5321 §4.2.3). */
const NO_MAILBOX_CODES = [550, 551, 553]

/** A failure before the server was ready to take a mail. */
export function unreachable(fault: SmtpFault): Unreachable {
  return { outcome: 'unreachable', cause: causeOf(fault), reason: reasonOf(fault) }
}

function causeOf({ code, command, responseCode, originalCode = code }: SmtpFault): UnreachableCause {
  const isAboutTls = code === 'ETLS' || command === 'STARTTLS' || TLS_FAULT.test(originalCode ?? '')
  if (isAboutTls) return 'not-encrypted'
  if (isTemporary(responseCode)) return 'busy'
  if (code === 'EAUTH' || code === 'ENOAUTH') return 'sign-in-refused'
  // A server that greets with a refusal refuses whoever calls from here (RFC 5321 §3.1).
  if (isFinal(responseCode)) return 'sender-refused'
  return code === 'ETIMEDOUT' ? 'too-slow' : 'no-connection'
}

const isTemporary = (code = 0) => code >= 400 && code <= 499
const isFinal = (code = 0) => code >= 500 && code <= 599

/** Node's and OpenSSL's names for a handshake or certificate that failed. */
const TLS_FAULT = /CERT|SIGNATURE|ISSUER|ERR_SSL|ERR_TLS|^EPROTO$/

/** A failure of one mail, from a server that was ready. */
export function failedTry(fault: SmtpFault): SmtpOutcome {
  const code = fault.responseCode ?? 0
  const reason = reasonOf(fault)
  // Found before the server was asked, such as a mail beyond the size it takes: asking later changes nothing.
  const isOurs = !fault.response && (fault.code === 'EMESSAGE' || fault.code === 'EENVELOPE')
  if (isOurs) return { outcome: 'refused', code: 554, about: 'message', reason }
  if (!isFinal(code)) return { outcome: 'deferred', code, reason }

  const response = fault.response ?? ''
  const enhanced = enhancedCodeOf(response)
  // A server that rejects the sender rejects us, and would for each mail: no patient's link may end for that.
  if (SIGN_IN_CODES.includes(code)) return { outcome: 'unreachable', cause: 'sign-in-refused', reason }
  const atSender = fault.command === 'MAIL FROM' && code !== TOO_LARGE_CODE
  const namesSender = SENDER_CODES.includes(enhanced ?? '') || SENDER_WORDS.test(response)
  if (atSender || namesSender) return { outcome: 'unreachable', cause: 'sender-refused', reason }
  const refused = { outcome: 'refused', code, about: subjectOf(fault, code, enhanced), reason } as const
  return enhanced === undefined ? refused : { ...refused, enhanced }
}

/** RFC 3463: x.1.y is about the address; anything else (policy, full, content) says nothing against it. */
function subjectOf({ command }: SmtpFault, code: number, enhanced?: string): 'address' | 'message' {
  if (enhanced) return enhanced.startsWith('5.1.') ? 'address' : 'message'
  return command === 'RCPT TO' && NO_MAILBOX_CODES.includes(code) ? 'address' : 'message'
}

const enhancedCodeOf = (response: string) => /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1]

/** The server's own words, in one short line without mail addresses, fit for log and audit (S12). */
export function reasonOf({ response, message }: Pick<SmtpFault, 'response' | 'message'>): string {
  return (response || message)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(/[^\s<>"']+/g, (word) => (word.includes('@') ? '(address)' : word))
    .replaceAll('<(address)>', '(address)')
    .trim()
    .slice(0, 200)
}
