import { createFileRoute, useNavigate } from '@tanstack/react-router'
import { ChoosePasswordPage } from '../sign-in/choose-password-page.tsx'

export const Route = createFileRoute('/choose-password')({ component: ChoosePassword })

function ChoosePassword() {
  const navigate = useNavigate()
  return <ChoosePasswordPage onDone={() => void navigate({ to: '/' })} />
}
