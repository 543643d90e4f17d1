import { createFileRoute } from '@tanstack/react-router'
import { ApprovalsPage } from '../../../approvals/approvals-page.tsx'

export const Route = createFileRoute('/_signed-in/_framed/approvals')({ component: ApprovalsPage })
