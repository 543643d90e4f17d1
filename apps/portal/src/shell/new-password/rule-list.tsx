import type { ReactNode } from 'react'
import { AlertIcon, DoneIcon, LaterIcon, OpenIcon } from '../icons.tsx'
import { useWords } from '../language.ts'
import type { Limits, RuleLine, RuleState } from './rules.ts'
import { chooseWords } from './words.ts'

const SHAPES: Record<RuleState, ReactNode> = {
  done: <DoneIcon size={24} />,
  open: <OpenIcon size={24} />,
  later: <LaterIcon size={24} />,
  bad: <AlertIcon size={24} />,
}

type RuleListProps = { id: string; lines: RuleLine[]; limits: Limits; missing: number }

/** The rules with their shapes, ticked while typing. `missing`: characters to go, 0 when nothing was typed. */
export function RuleList({ id, lines, limits, missing }: RuleListProps) {
  const t = useWords(chooseWords)
  const left = missing > 0 ? `: ${t('choose.rule.length.left', { n: missing })}` : ''
  return (
    <ul className="rules" id={id}>
      {lines.map(({ name, state }) => (
        <li key={name} className={state}>
          {SHAPES[state]}
          <span>
            {state !== 'later' && <span className="unseen">{t(`choose.state.${state}`)}: </span>}
            {t(`choose.rule.${name}`, { n: name === 'long' ? limits.most : limits.least })}
            {state === 'later' && <em> ({t('choose.state.later')})</em>}
            {state === 'open' && <em>{left}</em>}
          </span>
        </li>
      ))}
    </ul>
  )
}
