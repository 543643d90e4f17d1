import { Component, type ReactNode } from 'react'
import { AlertIcon } from './icons.tsx'
import { useWords } from './language.ts'
import { Title } from './title.tsx'
import { shellWords } from './words.ts'

/** Stands between a page and a blank screen: when a page throws, the phone above it stays, and it can be loaded again. */
export class Broken extends Component<{ children: ReactNode }, { broke: boolean }> {
  override state = { broke: false }
  static getDerivedStateFromError(): { broke: boolean } {
    return { broke: true }
  }
  override render(): ReactNode {
    return this.state.broke ? <BrokenPage /> : this.props.children
  }
}

function BrokenPage() {
  const t = useWords(shellWords)
  return (
    <>
      <Title mark={<AlertIcon size={44} />}>{t('problem.ours.title')}</Title>
      <p>{t('problem.broke')}</p>
      <div className="does">
        <button type="button" className="btn main" onClick={() => location.reload()}>
          {t('problem.load')}
        </button>
      </div>
    </>
  )
}
