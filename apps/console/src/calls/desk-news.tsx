import { UnstyledButton } from '@mantine/core'
import type { AnswerOf, getDesk } from '@portal-desk/contract'
import type { Channel } from '@portal-desk/domain'
import { IconAlertTriangle, IconBuilding, IconCheck, IconPhonePlus, IconVideo } from '@tabler/icons-react'
import { KeyCap } from '../shell/key-cap.tsx'
import { Moment } from '../shell/moment.tsx'
import { useOpenCall } from '../shell/open-call.ts'
import { useMay } from '../shell/session.tsx'
import { TroubleNote } from '../shell/trouble-note.tsx'
import css from './desk.module.css'
import { PausedMail } from './paused-mail.tsx'
import { PortalNews } from './portal-news.tsx'
import { channelWords } from './words.ts'

type News = AnswerOf<typeof getDesk>
type Mail = News['mail']
const others = [
  ['counter', IconBuilding],
  ['video', IconVideo],
  ['relay', IconPhonePlus],
] as const satisfies readonly (readonly [Channel, unknown])[]

const longer = 'It will take a few minutes longer; nothing is lost.'
const notWorking =
  'Our email is not working right now. It is saved and leaves when it works again; nothing is lost.'

/** Beside the list: starting a call, whether people get in, and whether mail leaves the house. */
export function DeskNews({ desk }: { desk: News | undefined }) {
  const may = useMay('work-calls')
  return (
    <aside className={css['news']} aria-label="News for this desk">
      {may && <NewCall />}
      {desk && <PortalNews portal={desk.portal} />}
      <section>
        <h2>Email</h2>
        {desk?.mail.paused.map((pause) => (
          <PausedMail key={pause.id} pause={pause} />
        ))}
        {desk && <MailState mail={desk.mail} />}
      </section>
    </aside>
  )
}

function NewCall() {
  const { openBy, trouble, busy } = useOpenCall()
  return (
    <section>
      <h2>New call</h2>
      <div className={css['channels']}>
        <UnstyledButton className="go" aria-busy={busy || undefined} onClick={() => void openBy('phone')}>
          <IconPhonePlus size={17} aria-hidden /> Phone call <KeyCap>n</KeyCap>
        </UnstyledButton>
        {others.map(([channel, Icon]) => (
          <UnstyledButton key={channel} className="second" onClick={() => void openBy(channel)}>
            <Icon size={16} aria-hidden /> {channelWords[channel]}
          </UnstyledButton>
        ))}
        {trouble && <TroubleNote trouble={trouble} />}
      </div>
    </section>
  )
}

const leaving = (waiting: number): string =>
  waiting === 0 ? 'Email leaves as it should.' : `Email leaves; ${waiting} on the way out.`

function MailState({ mail }: { mail: Mail }) {
  if (mail.state === 'running')
    return (
      <p className="sm row">
        <IconCheck size={16} className="ok" aria-hidden />
        {mail.paused.length > 0 ? 'All other email leaves.' : leaving(mail.waiting)}
        {mail.stuckSince !== undefined && (
          <span>
            The oldest waits since <Moment at={mail.stuckSince} />.
          </span>
        )}
      </p>
    )
  const notTaken = mail.state === 'not-taking'
  return (
    <div className="note wait">
      <IconAlertTriangle size={19} aria-hidden />
      <div>
        <div className="b">
          {notTaken ? 'Mail server is not taking our mail' : 'Mail server not answering'}
        </div>
        <p className="sm">
          {mail.waiting} saved,{' '}
          {notTaken ? 'waiting until a setting is put right' : 'going out by themselves'}
          {mail.since !== undefined && (notTaken ? ', since ' : ', quiet since ')}
          {mail.since !== undefined && <Moment at={mail.since} />}. Nothing is lost.
          {notTaken && ' Tell whoever runs this system.'}
        </p>
        <p className="sm">
          <b>Say</b> “{notTaken ? notWorking : longer}”
        </p>
      </div>
    </div>
  )
}
