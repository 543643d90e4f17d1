import { useEffect, useState } from 'react'
import { useWords } from '../language.ts'
import type { Strength } from './strength.ts'
import { chooseWords } from './words.ts'

const PAUSE = 1_000

type SpokenProps = { password: string; strength: Strength; long: boolean; least: number }

/** Tells a screen reader how the password stands, a second after the last key and not on each. */
export function Spoken({ password, strength, long, least }: SpokenProps) {
  const t = useWords(chooseWords)
  const [spoken, setSpoken] = useState('')
  const rule = long ? 'done' : 'open'
  const words = `${t('choose.strength')}: ${t(`choose.strength.${strength}`)}. ${t('choose.rule.length', { n: least })}: ${t(`choose.state.${rule}`)}.`
  useEffect(() => {
    if (password === '') return
    const timer = setTimeout(() => setSpoken(words), PAUSE)
    return () => clearTimeout(timer)
  }, [password, words])
  return (
    <p className="unseen" role="status">
      {spoken}
    </p>
  )
}
