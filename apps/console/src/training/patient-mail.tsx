import type { TrainingMail } from '@portal-desk/contract'
import { Moment } from '../shell/moment.tsx'
import panel from '../shell/panel.module.css'
import css from './training.module.css'

const ADDRESS = /(https?:\/\/\S+)/

/** What patients would have got, the newest first and open; each link leads to the portal's training pages. */
export function PatientMail({ mails }: { mails: readonly TrainingMail[] }) {
  return (
    <section className={panel['panel']} aria-labelledby="patient-mail">
      <header>
        <h2 id="patient-mail">What the patient would get</h2>
      </header>
      {mails.length === 0 && (
        <p className={css['empty']}>Nothing yet. Send a link in a call, and it appears here by itself.</p>
      )}
      {mails.map((mail, i) => (
        <details key={mail.id} className={css['mail']} open={i === 0}>
          <summary>
            <b>{mail.subject}</b>
            <span className="xs dim">
              to {mail.to}, <Moment at={mail.at} />
            </span>
          </summary>
          <p className={css['text']}>{mail.text.split(ADDRESS).map(part)}</p>
        </details>
      ))}
    </section>
  )
}

const part = (text: string, place: number) =>
  ADDRESS.test(text) ? (
    <a key={`${place} ${text}`} href={text} target="_blank" rel="noreferrer">
      {text}
    </a>
  ) : (
    text
  )
