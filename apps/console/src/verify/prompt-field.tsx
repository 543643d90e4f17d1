import { TextInput } from '@mantine/core'
import type { Prompt } from '@portal-desk/contract'
import type { Ref } from 'react'
import { birthDateWords } from './birth-date-words.ts'
import css from './verify.module.css'

type Props = {
  ref: Ref<HTMLInputElement>
  place: number
  prompt: Prompt
  said: string
  onSaid: (said: string) => void
  onFocus: () => void
  onEnter: () => void
}

/** One blind prompt. Nothing here tells whether it matches; a date is written out so that it can be said back. */
export function PromptField({ ref, place, prompt, said, onSaid, onFocus, onEnter }: Props) {
  const back = prompt.item === 'birth-date' ? birthDateWords(said) : undefined
  return (
    <div className={css['ask']}>
      <span className={css['place']} aria-hidden>
        {place}
      </span>
      <TextInput
        ref={ref}
        label={
          <>
            {prompt.label}
            {back && <span className={css['back']}>Say back: {back}</span>}
          </>
        }
        description={prompt.hint}
        classNames={{ label: css['label'] ?? '', description: 'sr' }}
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        maxLength={200}
        value={said}
        onFocus={onFocus}
        onChange={(event) => onSaid(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.repeat) return
          event.preventDefault()
          onEnter()
        }}
      />
    </div>
  )
}
