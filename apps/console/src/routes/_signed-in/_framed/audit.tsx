import { createFileRoute } from '@tanstack/react-router'
import { AuditPage } from '../../../audit/audit-page.tsx'

/** Ids as the contract has them; its schema would weigh on every first page, where this address is read. */
const ID = /^[A-Za-z0-9_-]{8,64}$/

export const Route = createFileRoute('/_signed-in/_framed/audit')({
  /** The call whose entries are shown first, where a page leads to them (S8: an opaque id). */
  validateSearch: ({ call }: Record<string, unknown>): { call?: string } =>
    typeof call === 'string' && ID.test(call) ? { call } : {},
  component: AuditPage,
})
