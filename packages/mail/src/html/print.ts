import type { Block, MailDocument } from '../document.ts'
import { constant, type Html, html } from './html.ts'
import { type Style, styles } from './style.ts'

/**
 * The HTML part: one column, tables for old Outlook, no image, no script, no font, no tracking (M1). The same words
 * in the same order as the text part, plus a heading.
 */
export function toHtml(document: MailDocument): string {
  const main = document.blocks.filter(({ block }) => block !== 'never-ask' && block !== 'foot')
  const below = document.blocks.filter(({ block }) => block === 'never-ask' || block === 'foot')
  const style = styles[document.accent]
  const print = (block: Block) => printed(block, document.mayLink, style)
  return html`<!doctype html>
<html lang="${document.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light">
<meta name="format-detection" content="telephone=no,date=no,address=no,email=no">
<title>${document.subject}</title>
</head>
<body style="${style.page}">
<div role="main" lang="${document.language}">
<div style="${style.preheader}">${document.preheader}</div>
${forOutlook('<table role="presentation" align="center" width="600"><tr><td>')}
<table role="presentation" align="center" cellpadding="0" cellspacing="0" style="${style.card}">
<tr><td style="${style.bar}">${document.clinic}</td></tr>
<tr><td style="${style.main}">
<h1 style="${style.heading}">${document.heading}</h1>
${main.map(print)}</td></tr>
${below.map(print)}</table>
${forOutlook('</td></tr></table>')}
</div>
</body>
</html>
`.html
}

/** Outlook on Windows knows no max-width. */
const forOutlook = (markup: string): Html => constant(`<!--[if mso]>${markup}<![endif]-->`)

function printed(block: Block, mayLink: boolean, style: Style): Html {
  switch (block.block) {
    case 'paragraph':
      return html`<p style="${style.paragraph}">${
        block.lead === undefined ? block.text : html`<strong>${block.lead}</strong> ${block.text}`
      }</p>
`
    case 'button':
      return html`<table role="presentation" cellpadding="0" cellspacing="0" style="margin:0 0 16px"><tr>
<td style="${style.buttonCell}"><a href="${block.address}" style="${style.button}">${block.label}</a></td>
</tr></table>
`
    case 'copy':
      return html`<p style="${style.copy}">${block.text}<br>
<a href="${block.address}" style="${style.link}">${block.address}</a></p>
`
    case 'large':
      return html`<p style="${style.large}">${block.text}</p>
`
    case 'call-us':
      return html`<p style="${style.paragraph}">${aroundPhone(block.text, block.phone, mayLink, style)}</p>
`
    case 'not-me':
      return block.look === 'link' ? notMeLink(block, style) : notMeButton(block, style)
    case 'never-ask':
      return html`<tr><td style="${style.neverAsk}"><strong>${block.lead}</strong> ${block.text}</td></tr>
`
    case 'foot':
      return html`<tr><td style="${style.foot}">${block.clinic}<br>
${aroundPhone(block.phone, block.phone, mayLink, style)}<br>
${block.hours}<br>
${block.noReplies}</td></tr>
`
  }
}

type NotMe = Extract<Block, { block: 'not-me' }>

const notMeLink = ({ text, label, address }: NotMe, style: Style): Html =>
  html`<p style="${style.paragraph}">${text} <a href="${address}" style="${style.notMeLink}">${label}</a></p>
`

const notMeButton = ({ text, label, address }: NotMe, style: Style): Html =>
  html`<p style="${style.paragraph}">${text}</p>
<table role="presentation" cellpadding="0" cellspacing="0" style="margin:0 0 16px"><tr>
<td style="${style.notMeCell}"><a href="${address}" style="${style.notMeButton}">${label}</a></td>
</tr></table>
`

/** The sentence with its phone number as a link, or as it is. */
function aroundPhone(text: string, phone: string, mayLink: boolean, style: Style): string | Html {
  const at = text.indexOf(phone)
  if (!mayLink || at < 0) return text
  const link = html`<a href="${telAddress(phone)}" style="${style.phone}">${phone}</a>`
  return html`${text.slice(0, at)}${link}${text.slice(at + phone.length)}`
}

/** RFC 3966: a full number where we can tell; ten digits are a North American one. */
function telAddress(phone: string): string {
  const digits = phone.replace(/\D/g, '')
  if (phone.trim().startsWith('+')) return `tel:+${digits}`
  return digits.length === 10 ? `tel:+1${digits}` : `tel:${digits}`
}
