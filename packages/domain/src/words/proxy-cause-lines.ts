import { agedOutSay } from './aged-out-say.ts'
import { always, type LinesOf } from './cause-line.ts'

/** Signing in for someone else. */
export const proxyCauseLines: LinesOf<'PROXY_CONFUSION' | 'PROXY_AGED_OUT'> = {
  PROXY_CONFUSION: {
    basic: always({
      en: 'If you help someone with their care, sign in with your own username, not theirs. Once you are in, choose that person’s name.',
      es: 'Si usted ayuda a otra persona con su atención médica, entre con su propio nombre de usuario, no con el de esa persona. Ya adentro, elija el nombre de esa persona.',
    }),
  },
  PROXY_AGED_OUT: { basic: (_cause, _words, { adultAge }) => agedOutSay(adultAge) },
}
