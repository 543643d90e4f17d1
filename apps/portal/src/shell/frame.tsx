import type { ReactNode } from 'react'
import { Broken } from './broken.tsx'
import { HelpStrip } from './help-strip.tsx'
import { useLanguage, useWords } from './language.ts'
import { usePage } from './page.ts'
import { shellWords } from './words.ts'

/** What stands on every page: skip link, who we are, language, help, and what we never ask. `page` tells pages apart. */
export function Frame({ page, children }: { page: number; children: ReactNode }) {
  const t = useWords(shellWords)
  const { clinic, training } = usePage()
  const { language, change } = useLanguage()
  // No link, because the fragment of the address belongs to the token.
  const skip = () => document.getElementById('main')?.focus()
  return (
    <>
      <button type="button" className="skip" onClick={skip}>
        {t('all.skip')}
      </button>
      <header>
        {training && <p className="training">{t('all.training')}</p>}
        <div className="bar">
          <div className="wrap">
            <p className="brand">
              {clinic.name}
              <span>{t('all.product')}</span>
            </p>
            <button type="button" lang={language === 'en' ? 'es' : 'en'} onClick={change}>
              {t('all.language')}
            </button>
          </div>
        </div>
        <HelpStrip />
      </header>
      <main id="main" tabIndex={-1}>
        <div className="wrap" key={page}>
          <Broken>{children}</Broken>
        </div>
      </main>
      <footer className="foot">
        <div className="wrap">
          <p>{t('all.never')}</p>
        </div>
      </footer>
    </>
  )
}
