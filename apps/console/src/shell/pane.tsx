import type { ReactNode } from 'react'
import css from './pane.module.css'

type Props = {
  title: string
  meta?: ReactNode
  children: ReactNode
  /** On the sunk tone: the pane for looking up. It may scroll, so it can be reached by Tab. */
  sunk?: boolean
  /** Rows reach the edges. */
  flush?: boolean
  big?: boolean
}

/** One column of the call page. */
export function Pane({ title, meta, children, sunk, flush, big }: Props) {
  const body = flush ? `${css['body']} ${css['flush']}` : css['body']
  return (
    <section className={sunk ? `${css['pane']} ${css['sunk']}` : css['pane']} aria-label={title}>
      <header className={css['head']}>
        <h2 className={big ? css['big'] : undefined}>{title}</h2>
        {meta && <div className={css['meta']}>{meta}</div>}
      </header>
      {sunk ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
        <section className={body} tabIndex={0} aria-label={`${title}, scrolls`}>
          {children}
        </section>
      ) : (
        <div className={body}>{children}</div>
      )}
    </section>
  )
}
