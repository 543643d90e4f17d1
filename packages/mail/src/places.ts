import { Language, type MailTemplate, type Place } from '@portal-desk/domain'
import { messages } from './messages/messages.ts'
import type { Part, Words } from './words.ts'

/** What every mail may say of its sender and its time. */
const everywhere = ['clinic', 'phone', 'hours', 'sentClock'] as const
/** Values that come together: a mail that has one of them has the others (M7). */
const together = [['until', 'on'], ['at', 'At'], ['n']] as const

const namesIn = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '')
const textsOf = (part: Part): string[] =>
  typeof part === 'string' ? [part] : 'lead' in part ? [part.lead, part.rest] : []
const allOf = ({ subject, preheader, heading, body }: Words): string[] => [
  subject,
  preheader,
  heading,
  ...body.flatMap(textsOf),
]

/**
 * The places of a mail that a clinic may word, in both languages. The greeting, where the button leads, the username, how
 * to say that it was somebody else and the foot are none of them; how long something lives stays where it stands.
 */
export function placesOf(template: MailTemplate): Place[] {
  const used = new Set(
    Language.options.flatMap((language) => allOf(messages[template][language]).flatMap(namesIn)),
  )
  const may = [
    ...everywhere,
    ...together.flatMap((names) => (names.some((name) => used.has(name)) ? names : [])),
  ]
  return Language.options.flatMap((language) => {
    const words = messages[template][language]
    const place = (
      name: string,
      label: string,
      usual: string,
      most: number,
      kind: Place['kind'] = 'line',
    ) => ({
      path: `${language}.${name}`,
      label,
      language,
      kind,
      usual,
      // A count is told, not needed.
      must: [...new Set(namesIn(usual))].filter((one) => one !== 'n'),
      may,
      most,
      optional: false,
    })
    let paragraphs = 0
    const body = words.body.flatMap((part, i): Place[] => {
      const n = i + 1
      if (typeof part === 'string')
        return [place(`text-${n}`, `Paragraph ${++paragraphs}`, part, 400, 'paragraph')]
      if ('lead' in part) {
        const label = `Paragraph ${++paragraphs}`
        return [
          place(`lead-${n}`, `${label}, bold beginning`, part.lead, 120),
          place(`rest-${n}`, label, part.rest, 400, 'paragraph'),
        ]
      }
      return 'button' in part ? [place(`button-${n}`, 'Button', part.button, 40)] : []
    })
    return [
      place('subject', 'Subject', words.subject, 80),
      place('preheader', 'Line beside the subject', words.preheader, 120),
      place('heading', 'Heading', words.heading, 60),
      ...body,
      { ...place('extra', 'A paragraph of your own', '', 400, 'paragraph'), optional: true },
    ]
  })
}
