import { type Html, html } from '@portal-desk/mail'
import type { CaughtMail } from '../caught-mail.ts'
import { page } from './page.ts'
import { timeTag } from './time-tag.ts'

/** One mail: its HTML in a frame that can do nothing but open links, its text, its headers. */
export function messagePage(mail: CaughtMail): string {
  const subject = mail.subject || 'No subject'
  return page(
    subject,
    html`<p><a href="/">Back to the inbox</a></p>
<h1>${subject}</h1>
<dl class="envelope">
<dt>From</dt><dd>${mail.from.name} <span class="address">&lt;${mail.from.address}&gt;</span></dd>
<dt>To</dt><dd>${mail.to.join(', ')}</dd>
<dt>Received</dt><dd>${timeTag(mail.receivedAt)}</dd>
</dl>
${mail.html ? htmlPart(mail) : html``}
<details${mail.html ? html`` : html` open`}><summary>Plain text</summary><pre class="text" tabindex="0">${mail.text}</pre></details>
<details><summary>Headers</summary><pre tabindex="0">${headerLines(mail)}</pre></details>
<p><a href="/messages/${mail.id}/source">Source, byte for byte</a></p>`,
  )
}

function htmlPart({ id, subject }: CaughtMail): Html {
  return html`<iframe class="mail" title="The mail: ${subject}" src="/messages/${id}/html" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>`
}

const headerLines = ({ headers }: CaughtMail): string =>
  Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n')

/** A mail's own HTML, whose links open beside the mailbox: in a new tab, where the portal is not framed. */
export const framedHtml = (mail: string): string =>
  /<head>/i.test(mail)
    ? mail.replace(/<head>/i, '<head><base target="_blank">')
    : `<base target="_blank">${mail}`
