import { createFileRoute } from '@tanstack/react-router'
import { AccessPage } from '../../../staff/access-page.tsx'

export const Route = createFileRoute('/_signed-in/_framed/admin/access')({ component: AccessPage })
