import { defineConfig } from 'vitest/config';
import { vitePageText } from './scripts/page-text.mjs';

export default defineConfig({
  plugins: [vitePageText],
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 30_000,
  },
});
