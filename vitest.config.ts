import { defineConfig } from 'vitest/config'

// One configuration for every package; each package's `test` script runs it from its own folder. The JSON report is what
// scripts/run-tests.ts adds up, also when turbo replays a cached run.
export default defineConfig({
  test: {
    include: ['**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**', '**/stories/**'],
    reporters: ['default', 'json'],
    outputFile: { json: '.reports/tests.json' },
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Modules hold no state, so files need no process each; and Node runs our sources as they are, in tests as for users. Together a third
    // of the processor time of a package's tests.
    isolate: false,
    experimental: { viteModuleRunner: false, nodeLoader: false },
  },
})
