import { simpleParser } from 'mailparser'
import type { CaughtMail } from './caught-mail.ts'

/**
 * Reads a message of RFC 5322 as a mail program would.
 *
 * @param to recipients of the envelope
 * @param receivedAt ms UTC
 */
export async function readMail(
  source: Buffer,
  to: string[],
  receivedAt: number,
): Promise<Omit<CaughtMail, 'id'>> {
  const read = await simpleParser(source, { skipImageLinks: true })
  const sender = read.from?.value[0]
  const text = read.text ?? ''
  return {
    receivedAt,
    messageId: read.messageId ?? '',
    from: { name: sender?.name || sender?.address || '', address: sender?.address ?? '' },
    to,
    subject: read.subject ?? '',
    preview: text.replace(/\s+/g, ' ').trim().slice(0, 140),
    text,
    html: typeof read.html === 'string' ? read.html : '',
    headers: headersOf(read.headerLines),
    source,
  }
}

function headersOf(lines: readonly { key: string; line: string }[]): Record<string, string> {
  const headers = new Map<string, string[]>()
  for (const { key, line } of lines) {
    const value = line.slice(line.indexOf(':') + 1).trim()
    headers.set(key, [...(headers.get(key) ?? []), value])
  }
  return Object.fromEntries([...headers].map(([key, values]) => [key, values.join('\n')]))
}
