import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// Built by a test run too, which has another environment: the pages are always those that ship.
process.env.NODE_ENV = 'production'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  worker: { format: 'es' },
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    // No data: addresses, so that the page runs under `default-src 'self'` and nothing looser.
    assetsInlineLimit: 0,
    target: ['chrome123', 'firefox125', 'safari17.5'],
    chunkSizeWarningLimit: 1400, // the map, which is a chunk of its own and loaded when it is shown
  },
})
