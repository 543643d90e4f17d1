import type { LiveEvent } from '@portal-desk/contract'

/** Stands in for the browser's event stream; a test plays the server. A named event reaches who listens for its name alone. */
export class FakeEventSource {
  static readonly CLOSED = 2
  static open: FakeEventSource[] = []
  readyState = 1
  heard = new Map<string, (message: { data: string }) => void>()
  onopen: (() => void) | null = null
  onerror: (() => void) | null = null
  constructor() {
    FakeEventSource.open.push(this)
  }
  addEventListener(name: string, take: (message: { data: string }) => void): void {
    this.heard.set(name, take)
  }
  close(): void {
    FakeEventSource.open = FakeEventSource.open.filter((source) => source !== this)
  }
}

export const pushLive = (event: LiveEvent) => {
  for (const source of FakeEventSource.open) source.heard.get(event.event)?.({ data: JSON.stringify(event) })
}
export const cutLive = () => {
  for (const source of FakeEventSource.open) source.onerror?.()
}
export const mendLive = () => {
  for (const source of FakeEventSource.open) source.onopen?.()
}
