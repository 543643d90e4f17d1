// Keeps the inbox current and prints times as the reader's own clock says them.
const clock = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' })

function printTimes(root) {
  for (const time of root.querySelectorAll('time')) time.textContent = clock.format(new Date(time.dateTime))
}

function rowOf(template, mail) {
  const row = template.content.cloneNode(true)
  const fill = (slot, text) => {
    row.querySelector(`[data-slot="${slot}"]`).textContent = text
  }
  row.querySelector('a').href = `/messages/${encodeURIComponent(mail.id)}`
  row.querySelector('time').dateTime = new Date(mail.receivedAt).toISOString()
  fill('from', mail.from.name)
  fill('subject', mail.subject || 'No subject')
  fill('to', mail.to.join(', '))
  fill('preview', mail.preview)
  printTimes(row)
  return row
}

function keepCurrent(list, template) {
  const seen = () => list.querySelector('a')?.getAttribute('href') ?? ''
  const look = async () => {
    try {
      const answer = await fetch('/api/messages')
      const { messages } = await answer.json()
      const known = messages.findIndex(({ id }) => `/messages/${id}` === seen())
      // Only what is new is put on top: whoever reads or tabs through the list keeps the place.
      const fresh = known < 0 ? messages : messages.slice(0, known)
      list.prepend(...fresh.map((mail) => rowOf(template, mail)))
      if (fresh.length > 0) {
        document.getElementById('count').textContent =
          messages.length === 1 ? '1 mail' : `${messages.length} mails`
        document.getElementById('empty').hidden = true
      }
    } catch {
      // The demo is stopping or starting: the next look will tell.
    }
    setTimeout(look, 1500)
  }
  setTimeout(look, 1500)
}

printTimes(document)
const list = document.getElementById('mails')
if (list) keepCurrent(list, document.getElementById('row'))
