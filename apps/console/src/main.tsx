import './trusted-types.ts'
import './no-eval.ts'

if (import.meta.env.MODE === 'mock') {
  const { startMock } = await import('@portal-desk/mock')
  await startMock()
}

// Imported only now: what a bundler shares between files would run before the two lines above.
await import('./start.tsx')
