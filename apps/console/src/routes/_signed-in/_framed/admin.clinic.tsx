import { createFileRoute } from '@tanstack/react-router'
import { ClinicPage } from '../../../wording/clinic-page.tsx'

export const Route = createFileRoute('/_signed-in/_framed/admin/clinic')({ component: ClinicPage })
