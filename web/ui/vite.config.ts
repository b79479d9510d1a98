import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** Answers /api and /ws from `src/testing`, so that the pages can be worked on without a server. */
function mockServer(): Plugin {
  return {
    name: 'relance-mock-server',
    apply: 'serve',
    async configureServer(server) {
      const { attachMockServer } = (await server.ssrLoadModule(
        '/src/testing/mock-server.ts',
      )) as typeof import('./src/testing/mock-server');
      attachMockServer(server);
    },
  };
}

const backend = process.env.RELANCE_URL ?? 'http://localhost:8080';

export default defineConfig(({ mode }) => ({
  plugins: [react(), ...(mode === 'mock' ? [mockServer()] : [])],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  // The server compares Origin and Host, so the Host stays what the browser says.
  server:
    mode === 'mock' ? {} : { proxy: { '/api': { target: backend }, '/ws': { target: backend, ws: true } } },
  build: { target: 'es2022', chunkSizeWarningLimit: 900 },
  test: {
    environment: 'jsdom',
    environmentOptions: { jsdom: { url: 'http://localhost:3000/' } },
    setupFiles: './src/testing/setup.ts',
    include: ['src/**/*.test.{ts,tsx}'],
    testTimeout: 120_000,
    hookTimeout: 60_000,
    // Loading Ant Design takes longer than the tests; the files share it, and each test has its own world.
    isolate: false,
    maxWorkers: 1,
    css: false,
  },
}));
