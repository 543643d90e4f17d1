import { createFileRoute } from '@tanstack/react-router'
import { DeskPage } from '../../../calls/desk-page.tsx'

export const Route = createFileRoute('/_signed-in/_framed/')({ component: DeskPage })
