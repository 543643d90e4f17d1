import { type Html, html } from '@portal-desk/mail'
import { page } from '../mailbox/page/page.ts'
import type { GuideCard, GuidePerson } from '../sample/guide-card.ts'
import type { Settings } from '../settings/settings.ts'
import type { DemoStaff } from './demo-staff.ts'

/** Role cards beside console, portal and mailbox: a newcomer plays both ends of a call in two minutes. */
export function guidePage(
  settings: Settings,
  staff: readonly DemoStaff[],
  people: readonly GuidePerson[],
): string {
  const cards = people.flatMap(({ id, card }) => (card ? [cardOf(id, card)] : []))
  return page(
    'Guide',
    html`<h1>Play a call: you are both ends of it</h1>
<p>Open the console in one window and the portal and the mailbox in another. Choose a caller below, be the front desk and the caller in turn, and see whether anybody can be talked past the rules. Everyone here is made up.</p>
<ul class="places">
<li><a href="${settings.consoleOrigin}" target="_blank" rel="noreferrer">Console, the front desk</a></li>
<li><a href="${settings.portalOrigin}" target="_blank" rel="noreferrer">Portal, the patient’s side</a></li>
<li><a href="/">Mailbox, every mail that was sent</a></li>
</ul>
<h2>Sign in to the console as</h2>
<table class="answers"><tbody>${staff.map(staffRow)}</tbody></table>
<h2>What waits for Ines, the supervisor</h2>
<ul>
<li>Possible duplicates: Priya flagged the two charts of Beatrice Lindgren. Compare them, and make one login of two.</li>
<li>Inactive reports (g i): Priya reported that Paolo Ferrante went to another clinic. Confirm it, and put him back.</li>
<li>Audit (g a): read what was done here, open an entry, uncover what was typed, export what is shown, and see who touched one account. Press r on an entry of a call to replay it: what the agent saw and could do. Looking stands there too.</li>
<li>Figures: eight weeks of made-up calls. Choose a figure for the calls behind it, and replay one.</li>
<li>Reviews: calls of the last day that were drawn by chance and by what happened in them. Sign one off, or find something to talk about.</li>
<li>Policy: change a number, and see which calls of last month would have gone otherwise; Kenji or Ruth publishes it.</li>
<li>Anomalies: a caller whom Priya did not believe and Marta did. Send Omar a reset link, then let him say in his mail that it was not him; the console tells of it by itself.</li>
</ul>
<h2>Who rings</h2>
<div class="cards">${cards}</div>`,
  )
}

const staffRow = ({ username, password, name, role }: DemoStaff): Html =>
  html`<tr><th scope="row">${name}, ${role.replace('-', ' ')}</th><td><strong>${username}</strong></td><td>${password}</td></tr>
`

const language = { en: 'Speaks English', es: 'Speaks Spanish' }

function cardOf(id: string, { who, speaks, knows, wrong, liar, tryThis }: GuideCard): Html {
  return html`<section class="card" id="${id}" aria-labelledby="${id}-who">
<h2 id="${id}-who">${who}</h2>
<p class="note">${language[speaks]}</p>
<h3>What this caller can answer</h3>
<table class="answers"><tbody>${knows.map(({ what, answer }) => html`<tr><th scope="row">${what}</th><td>${answer}</td></tr>`)}</tbody></table>
<h3>What is wrong</h3>
<p>${wrong}</p>
<h3>Try this</h3>
<ol>${tryThis.map((step) => html`<li>${step}</li>`)}</ol>
<h3>What a liar would try</h3>
<p>${liar}</p>
</section>
`
}
