import { Button } from '@mantine/core'
import { IconAlertTriangleFilled } from '@tabler/icons-react'
import type { ErrorComponentProps } from '@tanstack/react-router'
import { ProblemError, troubleOf } from '../api/problem-error.ts'
import { CouldNotRead } from './page-states.tsx'

/** The last resort of the page: says what is known, and never shows what broke. */
export function PageBroke({ error, reset }: ErrorComponentProps) {
  if (error instanceof ProblemError)
    return (
      <main>
        <CouldNotRead alone trouble={troubleOf(error)} onAgain={reset} />
      </main>
    )
  return (
    <main className="pageState">
      <h1 className="row">
        <IconAlertTriangleFilled size={16} className="stop" aria-hidden /> Something went wrong on this page
      </h1>
      <p className="dim">
        The call goes on and the server still has everything you pressed. Load the page again; if it repeats,
        tell your administrator what you did just before.
      </p>
      <Button variant="filled" onClick={() => location.reload()}>
        Load again
      </Button>
    </main>
  )
}
