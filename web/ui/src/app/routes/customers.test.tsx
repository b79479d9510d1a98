import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';

import { newWorld } from '@/testing/network';
import { renderAt } from '@/testing/render-app';

test('the list says how many there are, and what is chosen stands in the address', async () => {
  const { world } = newWorld();
  world.signIn('li');
  const { user, router } = renderAt('/customers');
  expect(await screen.findByText(`共 ${world.customers.length} 位客户`)).toBeInTheDocument();

  await user.click(screen.getByRole('button', { name: '更多筛选' }));
  await user.click(screen.getByLabelText('等级'));
  await user.click(await screen.findByTitle('A'));
  await waitFor(() => expect(router.state.location.search).toContain('grade=A'));
});

test('a name that is there already is said while it is typed', async () => {
  const { world } = newWorld();
  world.signIn('li');
  const { user } = renderAt('/customers/new');
  await user.type(await screen.findByLabelText('客户名称'), String(world.customers[0]?.name));
  expect(await screen.findByText('该客户已存在')).toBeInTheDocument();
  expect(screen.getByText(/138\*{4}8000/)).toBeInTheDocument();
});
