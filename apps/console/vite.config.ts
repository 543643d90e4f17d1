import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { tanstackRouter } from '@tanstack/router-plugin/vite'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** The mock's worker comes from its package and is served in mock mode alone; no build ever holds it. */
const mockWorker = (): Plugin => ({
  name: 'mock-worker',
  configureServer(server) {
    if (server.config.mode !== 'mock') return
    const file = fileURLToPath(import.meta.resolve('msw/mockServiceWorker.js'))
    server.middlewares.use('/mockServiceWorker.js', (_request, response) => {
      response.setHeader('Content-Type', 'text/javascript')
      response.end(readFileSync(file))
    })
  },
})

const api = process.env['CONSOLE_API'] ?? 'http://localhost:4100'

export default defineConfig({
  plugins: [
    tanstackRouter({
      target: 'react',
      autoCodeSplitting: true,
      addExtensions: true,
      quoteStyle: 'single',
      routeFileIgnorePattern: '\\.(test|module)\\.',
    }),
    react(),
    mockWorker(),
  ],
  resolve: { dedupe: ['@mantine/core', '@mantine/hooks', 'react', 'react-dom'] },
  build: {
    // Small fonts would become data: addresses and the inline polyfill a script: the CSP refuses both (S6).
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
    rolldownOptions: {
      // Chunks name each other, two hundred of them: long names were 4.6 KiB of the first page's script, and each letter
      // of the hash counts; seven are the fewest that the bundler makes. The manifest says what each holds.
      output: { chunkFileNames: 'assets/[hash:7].js' },
      // Schemas and rules are only declarations: what no screen uses stays out of the bundle.
      treeshake: { moduleSideEffects: (id) => !/packages\/(domain|contract)\/src\//.test(id) },
    },
  },
  server: { proxy: { '/api': { target: api } } },
})
