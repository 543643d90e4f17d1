import { createFileRoute } from '@tanstack/react-router'
import { AnomaliesPage } from '../../../anomalies/anomalies-page.tsx'

export const Route = createFileRoute('/_signed-in/_framed/anomalies')({ component: AnomaliesPage })
