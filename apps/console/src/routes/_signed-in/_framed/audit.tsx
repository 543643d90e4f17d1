import { createFileRoute } from '@tanstack/react-router'
import { AuditPage } from '../../../audit/audit-page.tsx'

export const Route = createFileRoute('/_signed-in/_framed/audit')({ component: AuditPage })
