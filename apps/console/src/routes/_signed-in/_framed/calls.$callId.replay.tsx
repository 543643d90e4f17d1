import { createFileRoute } from '@tanstack/react-router'
import { ReplayPage } from '../../../replay/replay-page.tsx'

export const Route = createFileRoute('/_signed-in/_framed/calls/$callId/replay')({ component: ReplayPage })
