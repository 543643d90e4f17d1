import { createFileRoute } from '@tanstack/react-router'
import { IncidentsPage } from '../../../incidents/incidents-page.tsx'

export const Route = createFileRoute('/_signed-in/_framed/admin/incidents')({ component: IncidentsPage })
