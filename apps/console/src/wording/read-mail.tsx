import { useDebouncedValue } from '@mantine/hooks'
import type { Language, WordingAbout, Words } from '@portal-desk/domain'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { troubleOf } from '../api/problem-error.ts'
import panel from '../shell/panel.module.css'
import { Segments } from '../shell/segments.tsx'
import { TroubleNote } from '../shell/trouble-note.tsx'
import { languageLabels } from './mail-places.tsx'
import { SendTest } from './send-test.tsx'
import css from './wording.module.css'
import { readingQuery } from './wording-queries.ts'

/** Long enough to end a word, short enough to seem at once. */
const PAUSE = 400

type Props = { about: WordingAbout; words: Words; wrong: boolean; unsaved: boolean }

/** The mail as a patient would get it, with made-up values: in plain text here, with its looks in a tab of its own. */
export function ReadMail({ about, words, wrong, unsaved }: Props) {
  const [language, setLanguage] = useState<Language>('en')
  const [typed] = useDebouncedValue(words, PAUSE)
  const { data, error } = useQuery({ ...readingQuery(about, language, typed), enabled: !wrong })
  return (
    <section className={panel['panel']} aria-labelledby="reading">
      <header>
        <h2 id="reading">{about === 'clinic' ? 'In a mail, an invitation' : 'As a patient reads it'}</h2>
        <Segments
          legend="Language of the preview"
          options={languageLabels}
          value={language}
          onChange={setLanguage}
          langs
        />
      </header>
      <div className={css['inside']}>
        {wrong && <p className="dim">It is written again once every place may stand as it is.</p>}
        {error && !wrong && <TroubleNote trouble={troubleOf(error)} />}
        {data && (
          <div lang={language}>
            <p className="b">{data.from}</p>
            <p>
              <span className="b">{data.subject}</span> <span className="dim">{data.preheader}</span>
            </p>
            <pre className={css['mail']}>{data.text}</pre>
          </div>
        )}
        <p className="sm dim">
          Times, links and names of users are made up; the links lead nowhere.{' '}
          {unsaved ? (
            'Save the draft to open it with its looks, or to send yourself a test.'
          ) : (
            <a href={`/api/wordings/${about}/previews/${language}`} target="_blank" rel="noreferrer">
              Open it with its looks, in a new tab
            </a>
          )}
        </p>
        {!unsaved && <SendTest about={about} language={language} />}
      </div>
    </section>
  )
}
