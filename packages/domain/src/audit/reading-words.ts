import { AuditGroup, auditGroupLabels } from './action-groups.ts'
import { AuditOutcome, auditOutcomeLabels } from './audit-filter.ts'
import { ExportFormat, exportFormats } from './export-format.ts'

const fixed = new Map([
  ['everything', 'everything'],
  ['who', 'one person'],
  ['patient', 'one patient'],
  ['call', 'one call'],
  ['site', 'one site'],
  ['further', 'a further page'],
  ['entry', 'one entry'],
  ['report', 'who touched an account'],
  ['replay', 'a call, replayed'],
  ['proof', 'a proof of one entry'],
  ['again', 'went on after a break'],
  ['no-such-patient', 'a chart number nobody has'],
  ['when:today', 'today'],
  ['when:yesterday', 'yesterday'],
  ['when:7-days', 'the last 7 days'],
  ['when:30-days', 'the last 30 days'],
  ...AuditGroup.options.map((group) => [`what:${group}`, auditGroupLabels[group]] as const),
  ...AuditOutcome.options.map(
    (outcome) => [`outcome:${outcome}`, auditOutcomeLabels[outcome].toLowerCase()] as const,
  ),
  ...ExportFormat.options.map((format) => [format, exportFormats[format].label] as const),
])

const number = (n: string): string => Number(n).toLocaleString('en-US')

/** What was looked at or taken of the trail, from the codes of its entry; one of an older version stays as it is. */
export function readingWords(reason: string): string {
  const words = reason.split(' ').map((code) => {
    const [name = '', value = ''] = code.split(':')
    if (name === 'entries') return `${number(value)} ${value === '1' ? 'entry' : 'entries'}`
    if (name === 'before') return `from entry ${number(value)} on`
    return fixed.get(code) ?? (name === 'when' ? `on ${value}` : code)
  })
  const text = words.join(', ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}
