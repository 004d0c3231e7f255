import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts', 'scripts/**/*.test.ts'],
    globalSetup: ['tests/setup/database-server.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
