import { createFileRoute } from '@tanstack/react-router'
import { TemplatesPage } from '../../../wording/templates-page.tsx'

export const Route = createFileRoute('/_signed-in/_framed/admin/templates')({ component: TemplatesPage })
