import type { SuppressionReason } from '../account/mail-report.ts'
import type { Spoken } from '../shared/language.ts'

/** Asks for the yes that opens an address again, and says why it is asked (console-words §1.2). */
export const unblockSay: Record<SuppressionReason, Spoken> = {
  complaint: {
    en: 'Our emails to you stopped because one was marked as spam. If you agree, I’ll turn them on again and send a new link.',
    es: 'Nuestros correos dejaron de salir porque uno se marcó como spam. Si está de acuerdo, los activo otra vez y le mando un enlace nuevo.',
  },
  blocked: {
    en: 'Our emails to you stopped because your mail service turned one away. If you agree, I’ll turn them on again and send a new link.',
    es: 'Nuestros correos dejaron de salir porque su servicio de correo rechazó uno. Si está de acuerdo, los activo otra vez y le mando un enlace nuevo.',
  },
}
