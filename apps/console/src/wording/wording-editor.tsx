import { Button } from '@mantine/core'
import { type WordingAbout, wordingTitles } from '@portal-desk/domain'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { troubleOf } from '../api/problem-error.ts'
import { useNow, useZone } from '../shell/clock.tsx'
import { CouldNotRead, Loading } from '../shell/page-states.tsx'
import { shortDate } from '../shell/times.ts'
import { ClinicFields } from './clinic-fields.tsx'
import { DiscardWording } from './discard-wording.tsx'
import { MailPlaces } from './mail-places.tsx'
import { PublishWording } from './publish-wording.tsx'
import { ReadMail } from './read-mail.tsx'
import { SaveWording } from './save-wording.tsx'
import { useWordingDraft } from './use-wording-draft.ts'
import css from './wording.module.css'
import { type WordingNow, wordingQuery } from './wording-queries.ts'
import { WordingVersions } from './wording-versions.tsx'

/** Some words: what stands where, how it reads, the draft of the next version and those before. */
export function WordingEditor({ about, heading }: { about: WordingAbout; heading: 'h1' | 'h2' }) {
  const { data, error, refetch } = useQuery(wordingQuery(about))
  if (data) return <Editor wording={data} heading={heading} />
  if (error) return <CouldNotRead trouble={troubleOf(error)} onAgain={() => void refetch()} />
  return <Loading what="the words" />
}

function Editor({ wording, heading: Heading }: { wording: WordingNow; heading: 'h1' | 'h2' }) {
  const { about, places, draft: saved, version } = wording
  const typed = useWordingDraft(wording)
  const [versions, setVersions] = useState(false)
  return (
    <div className={css['editor']}>
      <header className={`page-head ${css['head']}`}>
        <div>
          <Heading>{wordingTitles[about].title}</Heading>
          <Lead wording={wording} />
        </div>
        <div className={css['acts']}>
          <Button variant="default" aria-expanded={versions} onClick={() => setVersions(!versions)}>
            Versions
          </Button>
          {saved && <DiscardWording about={about} revision={saved.revision} onDone={typed.forget} />}
        </div>
      </header>
      <div className={css['columns']}>
        {about === 'clinic' ? (
          <ClinicFields places={places} typed={typed} />
        ) : (
          <MailPlaces places={places} typed={typed} />
        )}
        <div className={css['column']}>
          {versions && (
            <WordingVersions about={about} version={version} mayReturn={!saved && !typed.unsaved} />
          )}
          {typed.unsaved && <SaveWording typed={typed} before={saved?.reason ?? ''} />}
          {saved && !typed.unsaved && <PublishWording wording={wording} saved={saved} />}
          <ReadMail about={about} words={typed.words} wrong={typed.wrong} unsaved={typed.unsaved} />
        </div>
      </div>
    </div>
  )
}

function Lead({ wording: { about, version, published, draft } }: { wording: WordingNow }) {
  const zone = useZone()
  const now = useNow(60_000)
  const since = published
    ? `is read since ${shortDate(published.at, now, zone)}, published by ${published.publishedBy}`
    : 'is read: the words the product comes with'
  return (
    <p className="sm dim">
      {wordingTitles[about].when} Version {version} {since}.
      {draft && ` ${draft.mine ? 'Your draft' : `The draft of ${draft.by}`} waits to be published.`}
    </p>
  )
}
