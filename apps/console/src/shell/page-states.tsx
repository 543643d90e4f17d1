import { Button } from '@mantine/core'
import { IconAlertTriangleFilled, IconCircle } from '@tabler/icons-react'
import { type ReactNode, useEffect, useState } from 'react'
import { passesByItself, type Trouble } from '../api/problem-error.ts'

/** Draws its content only after 150 ms: no flicker for what is quick. */
function Later({ children }: { children: ReactNode }) {
  const [due, setDue] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setDue(true), 150)
    return () => clearTimeout(timer)
  }, [])
  return due ? children : null
}

export const Loading = ({ what }: { what: string }) => (
  <Later>
    <p className="pageState dim" role="status">
      Reading {what}
    </p>
  </Later>
)

type CouldNotReadProps = {
  trouble: Trouble
  onAgain: () => void
  /** It is the whole page. */
  alone?: boolean
}

/** Could not be read: what happened, and that it is tried again. */
export function CouldNotRead({ trouble, onAgain, alone }: CouldNotReadProps) {
  const Heading = alone ? 'h1' : 'h2'
  return (
    <section className="pageState" role="alert">
      <Heading className="row">
        <IconAlertTriangleFilled size={16} className="stop" aria-hidden /> {trouble.title}
      </Heading>
      <p className="dim">{trouble.detail}</p>
      {passesByItself(trouble.type) && <p className="dim">It is tried again every few seconds.</p>}
      <div>
        <Button variant="filled" onClick={onAgain}>
          Try now
        </Button>
      </div>
      {trouble.ref && <p className="xs mono dim">request {trouble.ref}</p>}
    </section>
  )
}

/** A whole page that says calmly why there is nothing here, with the way on. */
export function Nothing({ title, says, children }: { title: string; says: string; children?: ReactNode }) {
  return (
    <section className="pageState">
      <h1 className="row">
        <IconCircle size={15} className="dim" aria-hidden /> {title}
      </h1>
      <p className="dim">{says}</p>
      {children}
    </section>
  )
}
