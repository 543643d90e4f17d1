import type { PolicyFact, PolicyNumber } from '../policy-fact.ts'

export const reviewFacts = {
  reviewChance: {
    label: 'Of all calls, looked at by chance',
    why: 'Whoever cannot know which call is looked at takes each as if it were.',
    source: 'domain §7',
    unit: 'percent',
    looser: 'less',
  },
  reviewWeight: {
    label: 'And for what happened in them',
    why: 'Chance alone seldom meets the calls that can do harm.',
    source: 'domain §7',
    unit: 'percent',
    looser: 'less',
  },
  reviewTurn: {
    label: 'Everybody’s work is looked at within',
    why: 'Nobody is never looked at, however few calls they take.',
    source: 'domain §7',
    unit: 'days',
    looser: 'more',
  },
  reviewOverdue: {
    label: 'A drawn call is overdue after',
    why: 'Later nobody remembers the call they are asked about.',
    source: 'domain §7',
    unit: 'days',
    looser: 'more',
  },
} as const satisfies Partial<Record<PolicyNumber, PolicyFact>>
