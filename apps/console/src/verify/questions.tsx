import { startVerification, submitAnswers } from '@portal-desk/contract'
import { type ItemCode, isRepresentative, momentLines, type Relationship } from '@portal-desk/domain'
import { useEffect, useRef, useState } from 'react'
import { callChanges, useAction } from '../api/use-action.ts'
import { MainButton } from '../shell/main-button.tsx'
import { useLastResult } from '../shell/on-call/checking.ts'
import { useKept, useKeyLine, useOnCall, useSaying } from '../shell/on-call/on-call.tsx'
import { Pane } from '../shell/pane.tsx'
import { TroubleNote } from '../shell/trouble-note.tsx'
import { pageIsCovered } from '../shell/under-dialog.ts'
import { type Check, joined } from './check.ts'
import { PromptField } from './prompt-field.tsx'
import css from './verify.module.css'

type Answers = Partial<Record<ItemCode, string>>
/** What was typed belongs to one set: with the next try all fields are empty, whatever is drawn again. */
type Typed = { of?: string; said?: Answers }

/** The drawn prompts: ask, type what you hear, Enter; all are checked together and blind. */
export function Questions({ check }: { check: Check }) {
  const { callId, workspace } = useOnCall()
  const [focused, setFocused] = useState(0)
  const { result, take } = useLastResult()
  const drawing = useAction(startVerification, callChanges)
  const checking = useAction(submitAnswers, callChanges)
  const [empty, setEmpty] = useState(false)
  const fields = useRef<(HTMLInputElement | null)[]>([])
  const { prompts, triesLeft } = check
  const thisSet = `${workspace.record?.patientId} ${triesLeft}`
  const [typed, keepTyped] = useKept<Typed>('answers', {})
  const answers = typed.of === thisSet ? (typed.said ?? {}) : {}
  const set = prompts.map(({ item }) => item).join(' ')
  const unverified = workspace.level.level === 'none'
  const draw = () => void drawing.run({ callId }, {})

  // A set is drawn as soon as one is needed; asking twice gives the same set.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each empty set
  useEffect(() => {
    if (set === '' && unverified) draw()
  }, [set === '', unverified, triesLeft])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first empty field of a new set
  useEffect(() => {
    if (pageIsCovered()) return
    const first = prompts.findIndex(({ item }) => !answers[item])
    fields.current[Math.max(0, first)]?.focus()
  }, [set, triesLeft])

  const prompt = prompts[focused]
  const { callWord, relationship } = workspace.call
  // Whoever is called back hears the call word before anything is asked of them.
  const before = unverified && callWord?.opens ? workspace.say : momentLines[openingFor(relationship)]
  const opening = result ? result.say : before
  useSaying(
    prompt && (focused === 0 ? joined(opening, prompt.ask) : prompt.ask),
    prompt && `question ${focused + 1} of ${prompts.length}`,
  )
  useKeyLine([
    ['Enter', 'next, on the last one: check'],
    ['Shift Tab', 'one back'],
    ['Escape', 'leave the field, keeps what you typed'],
  ])

  const submit = async () => {
    if (prompts.every(({ item }) => !answers[item]?.trim())) {
      fields.current[0]?.focus()
      setEmpty(true)
      return
    }
    setEmpty(false)
    const said = prompts.map(({ item }) => ({ item, said: answers[item]?.trim() ?? '' }))
    const answer = await checking.run({ callId }, { answers: said })
    if (!answer) return
    take(answer)
  }
  return (
    <Pane title="Ask, and type what you hear" meta={<span className="num">{triesWords(triesLeft)}</span>}>
      {result && (
        <p className={`note wait sm ${css['result']}`} role="status">
          {result.screen}
        </p>
      )}
      {prompts.map((entry, i) => (
        <PromptField
          key={entry.item}
          ref={(input) => {
            fields.current[i] = input
          }}
          place={i + 1}
          prompt={entry}
          said={answers[entry.item] ?? ''}
          onSaid={(said) => {
            setEmpty(false)
            keepTyped({ of: thisSet, said: { ...answers, [entry.item]: said } })
          }}
          onFocus={() => setFocused(i)}
          onEnter={() => (i + 1 < prompts.length ? fields.current[i + 1]?.focus() : void submit())}
        />
      ))}
      <div className={css['act']}>
        {prompts.length > 0 ? (
          <MainButton means={`check ${set} ${triesLeft}`} busy={checking.busy} onPress={() => void submit()}>
            {checking.asking ? 'Asking what happened' : 'Check the answers'}
          </MainButton>
        ) : (
          <MainButton means="draw" takeFocus busy={drawing.busy} onPress={draw}>
            {unverified ? 'Draw the questions' : 'Ask more questions'}
          </MainButton>
        )}
        {empty && (
          <p className="note sm" role="status">
            Nothing is typed yet. If they cannot answer any of it, press Esc, then x.
          </p>
        )}
        {checking.trouble && <TroubleNote trouble={checking.trouble} />}
        {drawing.trouble && <TroubleNote trouble={drawing.trouble} />}
        {prompt && (
          <p className={css['hint']} aria-hidden>
            <span className="dim">{prompt.label}:</span> {prompt.hint}
          </p>
        )}
        {!result && (
          <p className="sm dim">
            All are checked together and you get one result. What is on file is never shown. Leave empty what
            they do not know.
          </p>
        )}
      </div>
    </Pane>
  )
}

/** Whose details come first, said before the first question. */
function openingFor(relationship: Relationship) {
  if (relationship === 'self') return 'before-the-questions'
  return isRepresentative(relationship) ? 'for-someone-else' : 'helper-beside-them'
}

const triesWords = (left: number): string => `${left} ${left === 1 ? 'check' : 'checks'} left on this call`
