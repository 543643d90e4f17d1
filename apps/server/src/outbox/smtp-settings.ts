import type { SMTPConnectionAuth, SMTPConnectionOptions } from 'nodemailer/lib/smtp-connection'
import type { MailSender } from './outgoing-mail.ts'

export type SmtpSettings = {
  /** `smtp://` (STARTTLS) or `smtps://` (TLS from the start), with user and password if it needs them. */
  url: string
  sender: MailSender
  /** True only in the demo, whose catcher listens on this machine without TLS. */
  plainAllowed: boolean
  /** PEM of a private certification authority; where given, it is the only one trusted. */
  ca?: string
  /** How long one try may take from the first packet to the last, ms. */
  deadline?: number
}

/** RFC 5321 §4.5.3.2 allows far more, but a lease has to outlive the try. */
export const DEADLINE = 120_000

type SmtpConnectionPlan = {
  options: SMTPConnectionOptions
  auth?: SMTPConnectionAuth
  deadline: number
}

/**
 * Reads the address of a mail server. Certificates are always checked and there is no way to say otherwise; outside
 * the demo nothing is sent unencrypted (T12).
 *
 * @throws {RangeError} in plain words without the password, when the address is none
 */
export function planConnection({
  url,
  sender,
  plainAllowed,
  ca,
  deadline = DEADLINE,
}: SmtpSettings): SmtpConnectionPlan {
  const { protocol, hostname, port, username, password } = readAddress(url)
  const secure = protocol === 'smtps:'
  const options: SMTPConnectionOptions = {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port ? Number(port) : secure ? 465 : 587,
    secure,
    requireTLS: !secure && !plainAllowed,
    name: sender.host,
    connectionTimeout: Math.min(deadline, 20_000),
    greetingTimeout: Math.min(deadline, 20_000),
    dnsTimeout: Math.min(deadline, 10_000),
    socketTimeout: deadline,
    socketCloseTimeout: 1_000,
    maxResponseSize: 64 * 1024,
    logger: false,
    tls: { minVersion: 'TLSv1.2', rejectUnauthorized: true, ...(ca === undefined ? {} : { ca }) },
    // K1: MD5 is used nowhere, also where a server offers nothing better.
    customAuth: { 'CRAM-MD5': ({ reject }) => reject('the server offers no sign-in that we use') },
  }
  if (!username) return { options, deadline }
  return { options, deadline, auth: { user: decoded(username), pass: decoded(password) } }
}

/** What is wrong with the address of a mail server, in plain words without the password; undefined when nothing is. */
export function faultOfAddress(url: string): string | undefined {
  try {
    const { username, password } = readAddress(url)
    for (const part of [username, password]) decoded(part)
    return undefined
  } catch (error) {
    return (error as Error).message
  }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    throw new RangeError('a % in the user or the password of a mail server is written %25')
  }
}

function readAddress(url: string): URL {
  const read = URL.canParse(url) ? new URL(url) : undefined
  if (!read || !/^smtps?:$/.test(read.protocol) || !read.hostname) {
    throw new RangeError('a mail server is smtp://HOST:PORT or smtps://HOST:PORT')
  }
  // Other mailers read switches from here, and one of them turns certificate checks off.
  if (read.search || read.hash || !/^\/?$/.test(read.pathname)) {
    throw new RangeError('the address of a mail server ends after its port')
  }
  if (read.username && !read.password)
    throw new RangeError('the address of a mail server has a user but no password')
  return read
}
