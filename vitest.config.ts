import { defineConfig } from 'vitest/config'

// One configuration for every package; each package's `test` script runs it from its own folder. The JSON report is what
// scripts/count-tests.ts adds up, also when turbo replays a cached run.
export default defineConfig({
  test: {
    include: ['**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**', '**/stories/**'],
    reporters: ['default', 'json'],
    outputFile: { json: '.reports/tests.json' },
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
