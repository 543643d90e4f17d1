import { tanstackRouter } from '@tanstack/router-plugin/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

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
  ],
  resolve: { dedupe: ['@mantine/core', '@mantine/hooks', 'react', 'react-dom'] },
  build: {
    // Small fonts would become data: addresses and the inline polyfill a script: the CSP refuses both (S6).
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
    rolldownOptions: {
      // Schemas and rules are only declarations: what no screen uses stays out of the bundle.
      treeshake: { moduleSideEffects: (id) => !/packages\/(domain|contract)\/src\//.test(id) },
    },
  },
  server: { proxy: { '/api': { target: api } } },
})
