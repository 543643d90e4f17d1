import { createFileRoute } from '@tanstack/react-router'
import { IntegrityPage } from '../../../integrity/integrity-page.tsx'

export const Route = createFileRoute('/_signed-in/_framed/integrity')({ component: IntegrityPage })
