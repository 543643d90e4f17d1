import { createFileRoute } from '@tanstack/react-router'
import { InactivePage } from '../../../inactive/inactive-page.tsx'

export const Route = createFileRoute('/_signed-in/_framed/inactive')({ component: InactivePage })
