import { type WordsAt, wordsAt } from '@portal-desk/domain'
import { serverNow } from '../api/server-time.ts'
import { useSession } from './session.tsx'

/** What the shared texts of the domain need on this page: the clinic, and a clock. Hours stand in none of them. */
export function useWords(): WordsAt {
  const { clinic } = useSession()
  return wordsAt(serverNow(), { ...clinic, hours: { en: '', es: '' }, language: 'en' })
}
