import { AuditGroup, AuditOutcome, auditGroupLabels } from '@portal-desk/domain'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useZone } from '../shell/clock.tsx'
import { clockTime, dayName } from '../shell/times.ts'
import css from './audit.module.css'
import type { Asked, AuditPage } from './audit-queries.ts'
import { PatientWord } from './patient-word.tsx'
import { WhenWord } from './when-word.tsx'
import { WordSelect } from './word-select.tsx'

const kinds = AuditGroup.options.map((value) => ({ value, label: auditGroupLabels[value] }))
const outcomeWords: Record<AuditOutcome, string> = {
  done: 'that were done',
  refused: 'that were refused',
  unknown: 'whose end is not known',
}
const outcomes = AuditOutcome.options.map((value) => ({ value, label: outcomeWords[value] }))

type Props = {
  asked: Asked
  /** The first page of the answer, once it is there. */
  first: AuditPage | undefined
  onAsk: (asked: Asked) => void
}

/** What is shown, as a sentence whose words can be others. */
export function AskSentence({ asked, first, onAsk }: Props) {
  const zone = useZone()
  // Who could have acted does not change while somebody reads; the next answer is still under way.
  const [people, setPeople] = useState<AuditPage['people']>([])
  if (first && first.people !== people && first.people.length > 0) setPeople(first.people)
  const [sites, setSites] = useState<NonNullable<AuditPage['sites']>>([])
  if (first?.sites && first.sites !== sites) setSites(first.sites)
  const openedAt = first?.callOpenedAt
  return (
    <section className={css['sentence']} aria-label="What is shown">
      Show what{' '}
      <WordSelect
        label="Who"
        any="anyone"
        options={people.map(({ id, name }) => ({ value: id, label: name }))}
        value={asked.staffId}
        onChange={(staffId) => onAsk({ ...asked, staffId })}
      />{' '}
      did:{' '}
      <WordSelect
        label="What"
        any="everything"
        options={kinds}
        value={asked.what}
        onChange={(what) => onAsk({ ...asked, what })}
      />{' '}
      for{' '}
      <PatientWord
        patient={(asked.mrn ?? asked.patientId) ? first?.patient : undefined}
        unknown={asked.mrn}
        onNumber={(mrn) => onAsk({ ...asked, patientId: undefined, mrn })}
        onAny={() => onAsk({ ...asked, patientId: undefined, mrn: undefined })}
      />
      {asked.callId !== undefined && (
        <>
          {' '}
          in{' '}
          <span className={css['word']} data-set>
            {openedAt === undefined
              ? 'one call'
              : `the call of ${dayName(openedAt, first?.now ?? openedAt, zone)}, ${clockTime(openedAt, zone)}`}
          </span>
          <button
            type="button"
            className={css['any']}
            aria-label="Any call again"
            onClick={() => onAsk({ ...asked, callId: undefined })}
          >
            <IconX size={14} aria-hidden />
          </button>
        </>
      )}
      {(sites.length > 0 || asked.site !== undefined) && (
        <>
          {' '}
          <WordSelect
            label="Site"
            any="at any site"
            options={sites.map(({ id, name }) => ({ value: id, label: `at ${name}` }))}
            value={asked.site}
            onChange={(site) => onAsk({ ...asked, site })}
          />
        </>
      )}
      ,{' '}
      <WordSelect
        label="Outcome"
        any="with any outcome"
        options={outcomes}
        value={asked.outcome}
        onChange={(outcome) => onAsk({ ...asked, outcome })}
      />
      , <WhenWord when={asked.when} onChange={(when) => onAsk({ ...asked, when })} />
    </section>
  )
}
