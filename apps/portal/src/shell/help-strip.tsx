import { PhoneIcon } from './icons.tsx'
import { useLanguage, useTimes, useWords } from './language.ts'
import { dialled, usePage } from './page.ts'
import { shellWords } from './words.ts'

/** The clinic's phone, at the same place on every page (WCAG 3.2.6), and whether somebody answers it now. */
export function HelpStrip() {
  const t = useWords(shellWords)
  const times = useTimes()
  const { language } = useLanguage()
  const { clinic, open, now } = usePage()
  function hours() {
    // The page is older than what it knew about the door: the week's hours stay true.
    if (open.at <= now()) return clinic.hours[language]
    if (open.now) return t('all.hours', { time: times.shuts(open.at) })
    return t('all.hours.closed', { time: times.opens(open.at) })
  }
  return (
    <div className="help">
      <div className="wrap">
        <span className="ask">{t('all.help')}</span>
        <a className="num" href={dialled(clinic.phone)}>
          <span className="dial">
            <PhoneIcon size={18} />
          </span>
          {clinic.phone}
        </a>
        <span className="hours num">{hours()}</span>
      </div>
    </div>
  )
}
