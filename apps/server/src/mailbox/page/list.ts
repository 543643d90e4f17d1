import { type Html, html } from '@portal-desk/mail'
import type { MailLine } from '../caught-mail.ts'
import { page } from './page.ts'
import { timeTag } from './time-tag.ts'

/** The inbox, newest first. The script keeps it current and fills the template; without it the list is what it was. */
export function listPage(lines: readonly MailLine[]): string {
  return page(
    'Inbox',
    html`<h1>Inbox</h1>
<p class="note">Every mail of the demo ends here. None leaves this machine.</p>
<p id="count" role="status">${countOf(lines.length)}</p>
<p id="empty"${hiddenIf(lines.length > 0)}>No mail yet. Send a link from the console, or ask for one at the portal, and it appears here.</p>
<ul id="mails" class="mails">${lines.map(row)}</ul>
<template id="row">${row({ id: '', receivedAt: 0, from: { name: '', address: '' }, to: [], subject: '', preview: '' })}</template>`,
  )
}

const countOf = (count: number): string => (count === 1 ? '1 mail' : `${count} mails`)

const hiddenIf = (hidden: boolean): Html => (hidden ? html` hidden` : html``)

function row({ id, receivedAt, from, to, subject, preview }: MailLine): Html {
  return html`<li>
<a href="/messages/${id}">
<span class="from" data-slot="from">${from.name}</span>
<span class="subject" data-slot="subject">${subject || 'No subject'}</span>
<span class="time">${timeTag(receivedAt)}</span>
<span class="to">To <span data-slot="to">${to.join(', ')}</span></span>
<span class="preview" data-slot="preview">${preview}</span>
</a>
</li>
`
}
