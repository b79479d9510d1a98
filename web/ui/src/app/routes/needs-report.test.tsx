import { screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';

import { newWorld } from '@/testing/network';
import { renderAt } from '@/testing/render-app';

async function customerPage() {
  const { world } = newWorld();
  world.signIn('li');
  const page = renderAt('/customers/1');
  await screen.findByRole('heading', { name: '深圳华强精密电子有限公司' });
  return { ...page, world };
}

test('the needs report opens from the record and is there to be printed', async () => {
  const { user, router } = await customerPage();
  await user.click(screen.getByRole('link', { name: '需求报告' }));
  const page = await screen.findByTitle('需求报告');
  expect(page).toHaveAttribute('srcdoc', expect.stringContaining('需求报告 · 深圳华强'));
  expect(router.state.location.pathname).toBe('/customers/1/needs-report');
});

test('the needs report is saved as PDF under its name, and the link of a mail does it at once', async () => {
  const saved: string[] = [];
  URL.createObjectURL = () => 'blob:report';
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(`${this.download} ${this.href}`);
  });
  const { world } = newWorld();
  world.signIn('li');
  const { user, router } = renderAt('/customers/1/needs-report?format=pdf');
  await waitFor(() => expect(saved).toEqual(['需求报告.pdf blob:report']));
  expect(router.state.location.search).toBe('');
  await user.click(screen.getByRole('button', { name: /PDF/ }));
  await waitFor(() => expect(saved).toHaveLength(2));
  vi.restoreAllMocks();
});
