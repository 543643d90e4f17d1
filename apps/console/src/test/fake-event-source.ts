import type { LiveEvent } from '@portal-desk/contract'

/** Stands in for the browser's event stream; a test plays the server. */
export class FakeEventSource {
  static readonly CLOSED = 2
  static open: FakeEventSource[] = []
  readyState = 1
  onmessage: ((message: { data: string }) => void) | null = null
  onopen: (() => void) | null = null
  onerror: (() => void) | null = null
  constructor() {
    FakeEventSource.open.push(this)
  }
  addEventListener(): void {}
  close(): void {
    FakeEventSource.open = FakeEventSource.open.filter((source) => source !== this)
  }
}

export const pushLive = (event: LiveEvent) => {
  for (const source of FakeEventSource.open) source.onmessage?.({ data: JSON.stringify(event) })
}
export const cutLive = () => {
  for (const source of FakeEventSource.open) source.onerror?.()
}
export const mendLive = () => {
  for (const source of FakeEventSource.open) source.onopen?.()
}
