import type { Endpoint, ParamsOf } from '@portal-desk/contract'
import { pathOf } from './call.ts'
import { connectionLost, ProblemError, problemFrom } from './problem-error.ts'

/**
 * Reads a download piece by piece, so that it can be followed and taken up again.
 * @param onText each piece of its text as it arrives
 * @throws ProblemError *connection-lost* where it broke off; what arrived until then is good
 */
export async function fetchFile<E extends Endpoint>(
  { path }: E,
  { params, signal, onText }: { params: ParamsOf<E>; signal: AbortSignal; onText: (text: string) => void },
): Promise<void> {
  try {
    const response = await fetch(pathOf(path, params as Record<string, string>), {
      credentials: 'same-origin',
      signal,
    })
    if (!response.ok) throw problemFrom(await response.json().catch(() => undefined), false)
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
    for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) onText(read.value)
  } catch (error) {
    if (signal.aborted || error instanceof ProblemError) throw error
    throw connectionLost()
  }
}
