import './trusted-types.ts'
import './styles.ts'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'

if (import.meta.env.MODE === 'mock') {
  const mock = (await import('@portal-desk/mock')) as { startMock?: () => Promise<void> }
  await mock.startMock?.()
}

const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
