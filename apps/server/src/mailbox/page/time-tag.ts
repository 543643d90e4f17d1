import { type Html, html } from '@portal-desk/mail'

/** A time for the script to print as the reader's clock says it; without the script it stays in UTC. */
export function timeTag(at: number): Html {
  const iso = new Date(at).toISOString()
  return html`<time datetime="${iso}">${iso.slice(0, 16).replace('T', ' ')} UTC</time>`
}
