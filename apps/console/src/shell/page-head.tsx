import type { ReactNode } from 'react'

type Props = {
  title: string
  /** What the page is for, in a sentence or two. */
  lead?: ReactNode
  /** What stands below that, in lines of its own. */
  under?: ReactNode
  className?: string | undefined
  /** What can be done here, at the other end. */
  children?: ReactNode
}

/** The top of a page. */
export const PageHead = ({ title, lead, under, className = '', children }: Props) => (
  <header className={`page-head ${className}`}>
    <div>
      <h1>{title}</h1>
      {lead && <p className="sm dim">{lead}</p>}
      {under}
    </div>
    {children}
  </header>
)
