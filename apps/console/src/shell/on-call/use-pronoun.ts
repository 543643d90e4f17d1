import { pronounWords } from '@portal-desk/domain'
import { useOnCall } from './on-call.tsx'

/** The patient of this call in a sentence, by the chart: one choice for the whole call. */
export const usePronoun = () => pronounWords[useOnCall().workspace.record?.pronoun ?? 'they']
