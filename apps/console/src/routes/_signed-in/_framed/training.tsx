import { createFileRoute } from '@tanstack/react-router'
import { TrainingPage } from '../../../training/training-page.tsx'

export const Route = createFileRoute('/_signed-in/_framed/training')({ component: TrainingPage })
