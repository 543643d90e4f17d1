import { createFileRoute } from '@tanstack/react-router'
import { ReviewsPage } from '../../../reviews/reviews-page.tsx'

export const Route = createFileRoute('/_signed-in/_framed/reviews')({ component: ReviewsPage })
