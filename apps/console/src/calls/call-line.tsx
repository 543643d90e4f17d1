import { UnstyledButton } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { type KeyboardEvent, useRef } from 'react'
import { useOnCall } from '../shell/on-call/on-call.tsx'
import { mayShow } from '../shell/on-call/views.ts'
import css from './call-line.module.css'
import { type Cell, useCells } from './cells.tsx'

const stateWords = { done: 'done', now: 'now', next: 'to come', halt: 'stopped' } as const

/** The call as one line that fills in from left to right; each step, when done, becomes its own result. */
export function CallLine() {
  const cells = useCells()
  const line = useRef<HTMLElement>(null)
  const now = Math.max(
    0,
    cells.findIndex((cell) => cell.state === 'now' || cell.state === 'halt'),
  )
  const move = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (!by) return
    const buttons = [...(line.current?.querySelectorAll('button') ?? [])]
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement)
    buttons[Math.min(buttons.length - 1, Math.max(0, at + by))]?.focus()
    event.preventDefault()
  }
  return (
    <nav ref={line} className={css['line']} aria-label="This call, step by step" onKeyDown={move}>
      <h1 className="sr">Call, {cells[now]?.name}</h1>
      {cells.map((cell, i) => (
        <Step key={cell.name} cell={cell} place={i + 1} reachable={i === now} />
      ))}
    </nav>
  )
}

function Step({ cell, place, reachable }: { cell: Cell; place: number; reachable: boolean }) {
  const { show, natural, workspace } = useOnCall()
  const go = () => mayShow(cell.view, workspace) && show(cell.view === natural ? undefined : cell.view)
  return (
    <UnstyledButton
      className={`${css['step']} ${css[cell.state]}`}
      tabIndex={reachable ? 0 : -1}
      aria-current={cell.state === 'now' ? 'step' : undefined}
      title={cell.title ?? cell.name}
      onClick={go}
    >
      <span className={css['mark']} aria-hidden>
        {cell.state === 'done' ? <IconCheck size={14} stroke={2.5} /> : cell.state === 'halt' ? '!' : place}
      </span>
      <span className={css['words']}>
        <span className={cell.sentence ? 'sr' : css['lbl']}>
          <span className="sr">
            {place} {cell.name}, {stateWords[cell.state]}.{' '}
          </span>
          {cell.label}
        </span>
        <span className={cell.sentence ? css['sentence'] : css['sum']}>{cell.sum}</span>
      </span>
    </UnstyledButton>
  )
}
