import { hours, type LogVerification } from '@portal-desk/domain'

/** How many entries the log of the mock says it has; it keeps none. */
export const MOCK_ENTRIES = 1_284_912

const ended = (part: Pick<LogVerification, 'id' | 'cause' | 'startedAt' | 'size'>): LogVerification => ({
  state: 'whole',
  from: 0,
  reached: part.size,
  outside: 611_308,
  findingCount: 0,
  findings: [],
  finishedAt: part.startedAt + 11_000,
  ...part,
})

/** What was verified before the mock began, newest first. */
export const mockLogVerifications = (now: number): LogVerification[] => [
  ended({ id: 'log-check-0004', cause: 'night', startedAt: now - hours(8), size: 1_283_870 }),
  {
    ...ended({ id: 'log-check-0003', cause: 'person', startedAt: now - hours(40), size: 1_282_951 }),
    staffId: 'mock-staff-ruth',
  },
  {
    ...ended({ id: 'log-check-0002', cause: 'start', startedAt: now - hours(50), size: 1_280_402 }),
    from: 1_270_402,
  },
  {
    ...ended({ id: 'log-check-0001', cause: 'night', startedAt: now - hours(56), size: 1_280_377 }),
    state: 'broken-off',
    reached: 611_000,
  },
]
