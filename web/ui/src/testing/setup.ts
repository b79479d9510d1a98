import '@testing-library/jest-dom/vitest';

import { cleanup, configure } from '@testing-library/react';
import { afterAll, afterEach, beforeAll } from 'vitest';

import { startI18n } from '@/lib/i18n';

import { network } from './network';

/** What jsdom lacks and Ant Design asks for. */
function completeBrowser() {
  const nothing = () => {};
  const listeners = {
    addEventListener: nothing,
    removeEventListener: nothing,
    addListener: nothing,
    removeListener: nothing,
  };
  const observer = { observe: nothing, unobserve: nothing, disconnect: nothing };
  Object.assign(window, {
    matchMedia: (media: string) => ({ media, matches: true, ...listeners }),
    ResizeObserver: function ResizeObserver() {
      return observer;
    },
  });
  Element.prototype.scrollIntoView = nothing;
}

const PATIENCE = 30_000;

configure({
  asyncUtilTimeout: PATIENCE,
  // Asking jsdom for the style of every element makes the tests ten times slower.
  defaultHidden: true,
  // The whole page in a failure hides what failed.
  getElementError: (message) => new Error(message ?? undefined),
});

beforeAll(async () => {
  completeBrowser();
  network.listen({ onUnhandledRequest: 'error' });
  await startI18n();
});
afterEach(() => {
  cleanup();
  network.resetHandlers();
  localStorage.clear();
  // The files share one page: the styles of all components that were ever shown would make each later test slower.
  document.head.querySelectorAll('style').forEach((style) => style.remove());
});
afterAll(() => network.close());
