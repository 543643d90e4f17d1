import { createFileRoute } from '@tanstack/react-router'
import { ImportPage } from '../../../imports/import-page.tsx'

export const Route = createFileRoute('/_signed-in/_framed/admin/import')({ component: ImportPage })
