// Keeps the inbox current and prints times as the reader's own clock says them.
const clock = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' })
const dayAndClock = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' })

function printTimes(root) {
  const today = new Date().toDateString()
  for (const time of root.querySelectorAll('time')) {
    const at = new Date(time.dateTime)
    time.textContent = (at.toDateString() === today ? clock : dayAndClock).format(at)
  }
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

// Written only when it changes: a screen reader speaks it each time.
function say(count) {
  const shown = document.getElementById('count')
  if (shown.textContent !== count) shown.textContent = count
}

function keepCurrent(list, template) {
  // Id and time together: after a restart of the demo the ids begin anew.
  const isOnTop = ({ id, receivedAt }) =>
    list.querySelector('a')?.getAttribute('href') === `/messages/${id}` &&
    list.querySelector('time')?.dateTime === new Date(receivedAt).toISOString()
  const look = async () => {
    try {
      const answer = await fetch('/api/messages')
      const { messages } = await answer.json()
      const known = messages.findIndex(isOnTop)
      // Only what is new is put on top: whoever reads or tabs through the list keeps the place.
      const fresh = known < 0 ? messages : messages.slice(0, known)
      if (known < 0) list.replaceChildren()
      list.prepend(...fresh.map((mail) => rowOf(template, mail)))
      document.getElementById('empty').hidden = messages.length > 0
      say(messages.length === 1 ? '1 mail' : `${messages.length} mails`)
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
