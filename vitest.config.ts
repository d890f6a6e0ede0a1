import { defineConfig } from 'vitest/config'

// One configuration for every package; each package's `test` script runs it from its own folder.
export default defineConfig({
  test: {
    include: ['**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**', '**/stories/**'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
