import { createFileRoute } from '@tanstack/react-router'
import { DuplicatesPage } from '../../../duplicates/duplicates-page.tsx'

export const Route = createFileRoute('/_signed-in/_framed/duplicates/')({ component: DuplicatesPage })
