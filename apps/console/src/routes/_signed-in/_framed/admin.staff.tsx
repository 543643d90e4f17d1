import { createFileRoute } from '@tanstack/react-router'
import { StaffPage } from '../../../staff/staff-page.tsx'

export const Route = createFileRoute('/_signed-in/_framed/admin/staff')({ component: StaffPage })
