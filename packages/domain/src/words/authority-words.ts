import type { AuthorityKind, AuthorityScope } from '../proxy/authority.ts'
import type { AuthorityStanding } from '../proxy/authority-standing.ts'
import { birthWords } from './person-words.ts'

export const authorityKindLabels: Record<AuthorityKind, string> = {
  parent: 'Parent',
  guardian: 'Guardian',
  proxy: 'Proxy',
  'power-of-attorney': 'Power of attorney',
}
const scopes: Record<AuthorityScope, string> = { full: 'full access', limited: 'limited access' }

/** "Parent on file", "full access, until June 1, 2037"; nothing of what a limited one leaves out. */
export const authorityWords = ({ kind, scope, until }: Extract<AuthorityStanding, { on: true }>) => ({
  label: `${authorityKindLabels[kind]} on file`,
  more: [scopes[scope], ...(until ? [`until ${birthWords(until)}`] : [])].join(', '),
})
