import type { Spoken } from '../shared/language.ts'

/** Where callers read their mail, as they say it themselves: never from the record, not even the provider (console-words §2.7). */
export type MailboxKind = 'gmail' | 'outlook' | 'yahoo' | 'icloud' | 'work-or-school'

/** Where each hides what it takes for advertising or spam, said while the caller looks. */
export const mailboxWords: Record<MailboxKind, { label: string; say: Spoken }> = {
  gmail: {
    label: 'Gmail',
    say: {
      en: 'In Gmail, look under Promotions and in Spam. On a phone, touch the three lines at the top, then All mail.',
      es: 'En Gmail, revise Promociones y también Spam. En el teléfono, toque las tres rayas de arriba y después Todos.',
    },
  },
  outlook: {
    label: 'Outlook or Hotmail',
    say: {
      en: 'In Outlook or Hotmail, open Junk email. Then look under Other, beside Focused.',
      es: 'En Outlook o Hotmail, abra Correo no deseado. Después revise Otros, al lado de Prioritarios.',
    },
  },
  yahoo: {
    label: 'Yahoo',
    say: {
      en: 'In Yahoo, open the folder Spam. On a phone, touch Inbox at the top to see all folders.',
      es: 'En Yahoo, abra la carpeta Spam. En el teléfono, toque Bandeja de entrada, arriba, para ver todas las carpetas.',
    },
  },
  icloud: {
    label: 'iCloud',
    say: {
      en: 'In Mail on an iPhone, touch Mailboxes at the top left. Then open Junk.',
      es: 'En Mail del iPhone, toque Buzones, arriba a la izquierda. Después abra No deseado.',
    },
  },
  'work-or-school': {
    label: 'Work or school',
    say: {
      en: 'A filter at work or school may hold our email back. If it doesn’t come, I’ll find another way with you.',
      es: 'Un filtro del trabajo o de la escuela puede detener nuestro correo. Si no llega, buscamos otra manera.',
    },
  },
}
