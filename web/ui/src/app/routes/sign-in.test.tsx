import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';

import { newWorld } from '@/testing/network';
import { renderAt } from '@/testing/render-app';

test('signing in as a demo user leads to the page that was asked for', async () => {
  newWorld();
  const { user, router } = renderAt('/customers');
  await user.click(await screen.findByRole('button', { name: /^li/ }));
  await user.click(screen.getByRole('button', { name: /登\s?录/ }));
  expect(await screen.findByRole('heading', { name: '客户' })).toBeInTheDocument();
  expect(router.state.location.pathname).toBe('/customers');
});

test('a wrong password is said in a sentence, and nothing is lost', async () => {
  newWorld();
  const { user } = renderAt('/sign-in');
  await user.type(await screen.findByLabelText('用户名'), 'li');
  await user.type(screen.getByLabelText('密码'), 'wrong{Enter}');
  expect(await screen.findByRole('alert')).toHaveTextContent('用户名或密码不正确');
  expect(screen.getByLabelText('用户名')).toHaveValue('li');
});

test('outside demo mode there are no demo users', async () => {
  newWorld().world.demo = false;
  renderAt('/sign-in');
  expect(await screen.findByLabelText('用户名')).toBeInTheDocument();
  expect(screen.queryByText('relance-demo')).not.toBeInTheDocument();
});
