import { useWords } from '../shell/language.ts'
import { dialled, usePage } from '../shell/page.ts'
import { Title } from '../shell/title.tsx'
import { Row, To } from '../shell/to.tsx'
import { shellWords } from '../shell/words.ts'
import { recoverWords } from './words.ts'

/** Every way back in. Being locked out has no page of its own: a new password is the way for everybody (P6). */
export function DoorsPage() {
  const t = useWords(recoverWords)
  const all = useWords(shellWords)
  const { clinic } = usePage()
  return (
    <>
      <Title>{t('doors.title')}</Title>
      <ul className="rows">
        <Row to="forgot-password" title={t('doors.password')} hint={t('doors.password.hint')} />
        <Row to="forgot-username" title={t('doors.username')} hint={t('doors.username.hint')} />
        <Row to="code" title={t('doors.code')} hint={t('doors.code.hint')} />
      </ul>
      <h2>{t('doors.else')}</h2>
      <ul className="rows">
        <Row to="forgot-password" title={t('doors.locked')} hint={t('doors.locked.hint')} />
        <Row href={dialled(clinic.phone)} title={t('doors.email')} hint={t('doors.email.hint')} />
      </ul>
      <p>
        <To to="sign-in">{all('all.back')}</To>
      </p>
    </>
  )
}
