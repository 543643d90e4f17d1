import { createFileRoute } from '@tanstack/react-router'
import { FiguresPage } from '../../../figures/figures-page.tsx'

export const Route = createFileRoute('/_signed-in/_framed/figures')({ component: FiguresPage })
