import { createFileRoute } from '@tanstack/react-router'
import { ReviewPage } from '../../../duplicates/review-page.tsx'

export const Route = createFileRoute('/_signed-in/_framed/duplicates/$pairId')({ component: ReviewPage })
