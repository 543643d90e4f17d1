import { type Clinic, clinicPlaces, Language, type Place, type WordingAbout } from '@portal-desk/domain'

const mails: Record<Language, { subject: string; text: string; button: string; until: string }> = {
  en: {
    subject: 'Your portal access – {clinic}, {sentClock}',
    text: 'We have opened a patient portal account for you. To start, choose a password.',
    button: 'Choose a password',
    until: 'The link works until {until}.',
  },
  es: {
    subject: 'Su acceso al portal – {clinic}, {sentClock}',
    text: 'Abrimos una cuenta del portal del paciente para usted. Para empezar, elija una contraseña.',
    button: 'Elegir una contraseña',
    until: 'El enlace funciona hasta {until}.',
  },
}

/** The places of the mock’s one kind of mail, whatever it is called; the server has those of each. */
const mailPlaces = (): Place[] =>
  Language.options.flatMap((language) => {
    const { subject, text, button, until } = mails[language]
    const may = ['clinic', 'phone', 'hours', 'sentClock', 'until']
    const place = (name: string, label: string, usual: string, must: string[]): Place => ({
      path: `${language}.${name}`,
      label,
      language,
      kind: name.startsWith('text') || name === 'extra' ? 'paragraph' : 'line',
      usual,
      must,
      may,
      most: 400,
      optional: name === 'extra',
    })
    return [
      place('subject', 'Subject', subject, ['clinic', 'sentClock']),
      place('text-1', 'Paragraph 1', text, []),
      place('button-2', 'Button', button, []),
      place('text-3', 'Paragraph 2', until, ['until']),
      place('extra', 'A paragraph of your own', '', []),
    ]
  })

/** @param usual the clinic as it was set up */
export const mockPlaces = (about: WordingAbout, usual: Clinic): Place[] =>
  about === 'clinic' ? clinicPlaces(usual) : mailPlaces()
