import { createFileRoute } from '@tanstack/react-router'
import { CallsPage } from '../../../calls/calls-page.tsx'

export const Route = createFileRoute('/_signed-in/_framed/calls/')({ component: CallsPage })
