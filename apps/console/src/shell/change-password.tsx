import { lazy, Suspense } from 'react'
import { useOverlay } from './overlays.ts'

const ChangePasswordForm = lazy(async () => ({
  default: (await import('./change-password-form.tsx')).ChangePasswordForm,
}))

/** Over any page, when it was asked for. */
export const ChangePassword = () =>
  useOverlay('password') ? (
    <Suspense>
      <ChangePasswordForm />
    </Suspense>
  ) : null
