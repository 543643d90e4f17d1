import { createFileRoute } from '@tanstack/react-router'
import { OwnReviewsPage } from '../../../reviews/own-reviews-page.tsx'

export const Route = createFileRoute('/_signed-in/_framed/my-reviews')({ component: OwnReviewsPage })
