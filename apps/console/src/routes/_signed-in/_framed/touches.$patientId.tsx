import { createFileRoute } from '@tanstack/react-router'
import { TouchesPage } from '../../../audit/touches-page.tsx'

export const Route = createFileRoute('/_signed-in/_framed/touches/$patientId')({ component: TouchesPage })
