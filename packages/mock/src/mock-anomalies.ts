import { type Anomaly, days, hours, minutes } from '@portal-desk/domain'

export type MockAnomaly = Anomaly & { notes: { at: number; by: string; note: string }[] }

const one = (part: Pick<Anomaly, 'id' | 'rule' | 'foundAt' | 'found'> & Partial<Anomaly>): MockAnomaly => ({
  about: part.id,
  people: ['mock-staff-devon'],
  usual: 0,
  ordinary: 0,
  against: 0,
  at: part.foundAt - minutes(1),
  calls: [],
  version: 1,
  notes: [],
  ...part,
})

/** What the rules found before the mock began, newest first: one for each urgency, and one that was settled. */
export const mockAnomalies = (now: number): MockAnomaly[] => [
  one({
    id: 'anomaly-0004',
    rule: 'one-contact',
    foundAt: now - minutes(12),
    people: ['mock-staff-marta', 'mock-staff-devon'],
    found: 2,
    usual: 1,
    ordinary: 2,
  }),
  one({
    id: 'anomaly-0003',
    rule: 'far-above-peers',
    kind: 'temporary-login',
    foundAt: now - hours(20),
    found: 9,
    usual: 1,
    ordinary: 5,
    against: 2,
    peers: [0, 0, 0, 0, 1, 1, 1, 1, 1, 2, 2, 3],
  }),
  one({
    id: 'anomaly-0002',
    rule: 'views-only',
    foundAt: now - days(2),
    people: ['mock-staff-marta'],
    found: 14,
    usual: 6,
    ordinary: 4,
    against: 10,
  }),
  one({
    id: 'anomaly-0001',
    rule: 'out-of-hours',
    foundAt: now - days(3),
    found: 3,
    against: 3,
    settled: { by: 'mock-staff-ines', at: now - days(2), reason: 'special-day' },
  }),
]
