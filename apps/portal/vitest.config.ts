import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [react()],
  test: {
    name: 'portal',
    root: import.meta.dirname,
    environment: 'happy-dom',
    setupFiles: ['src/setup.ts'],
  },
})
