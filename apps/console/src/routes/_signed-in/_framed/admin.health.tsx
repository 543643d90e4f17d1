import { createFileRoute } from '@tanstack/react-router'
import { HealthPage } from '../../../health/health-page.tsx'

export const Route = createFileRoute('/_signed-in/_framed/admin/health')({ component: HealthPage })
