import { type Html, html } from '@portal-desk/mail'

/** The frame of each page of the mailbox. */
export function page(title: string, main: Html): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} – Mailbox</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/mailbox.css">
<script src="/mailbox.js" defer></script>
</head>
<body>
<header><a href="/">Demo mailbox</a> <a href="/guide">Guide</a></header>
<main>
${main}
</main>
</body>
</html>
`.html
}

/** Said for an address that leads nowhere, or to a mail that is gone. */
export const missingPage = (): string =>
  page(
    'Not here',
    html`<h1>Not here</h1>
<p>This mail is gone. The mailbox keeps the newest 500, and forgets all when the demo ends.</p>
<p><a href="/">Back to the inbox</a></p>`,
  )
