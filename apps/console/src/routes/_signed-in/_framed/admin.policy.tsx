import { createFileRoute } from '@tanstack/react-router'
import { PolicyPage } from '../../../policy/policy-page.tsx'

export const Route = createFileRoute('/_signed-in/_framed/admin/policy')({ component: PolicyPage })
