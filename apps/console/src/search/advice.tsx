import { IconSearch, IconUsers } from '@tabler/icons-react'
import css from './find.module.css'
import type { useSearch } from './use-search.ts'

type AdviceKind = 'start' | 'one-more' | 'nothing' | 'lookalike' | 'none'

export const lookalikeSentence =
  'Some records look alike. None of them opens until one more detail tells them apart: ask for the day and month of birth and type it behind the year.'

/** What would help now; always one note of one height, so that the list below does not move. */
export function adviceFor(text: string, { found }: ReturnType<typeof useSearch>): AdviceKind {
  if (!text.trim() || !found) return 'start'
  if (!found.enough) return 'one-more'
  if (found.hits.length === 0) return 'nothing'
  return found.hits.some((hit) => hit.needsThirdIdentifier) ? 'lookalike' : 'none'
}

const words: Record<Exclude<AdviceKind, 'none'>, [title: string, line: string]> = {
  start: [
    'Type two details: a name and a birth date, or an MRN, phone, email, ZIP code or username with one more.',
    'Parts of names are enough, any order, accents as you like. Results come while you type.',
  ],
  'one-more': [
    'One more detail is needed before anything is shown.',
    'A name and a birth date, or MRN, phone or ZIP code. Ask the caller; type it behind what is there.',
  ],
  nothing: [
    'Nothing is listed for these details.',
    'Ask for the spelling, another name they use, or the MRN from a letter. Tell the caller neither yes nor no.',
  ],
  lookalike: [
    'Some records look alike: same surname, initial, birth year and town.',
    'None of them opens until one more detail tells them apart. Ask for the day and month of birth and type it behind the year.',
  ],
}

export function Advice({ advice }: { advice: AdviceKind }) {
  if (advice === 'none') return <div className={css['advice']} />
  const [title, line] = words[advice]
  const Icon = advice === 'lookalike' ? IconUsers : IconSearch
  return (
    <div className={css['advice']}>
      <div className={advice === 'lookalike' ? 'note wait' : 'note'} role="status">
        <Icon size={20} aria-hidden />
        <div>
          <div className="b">{title}</div>
          <div className="sm dim">{line}</div>
        </div>
      </div>
    </div>
  )
}
