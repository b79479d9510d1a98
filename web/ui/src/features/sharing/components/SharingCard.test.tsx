import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';

import { Providers } from '@/app/Providers';
import { newWorld } from '@/testing/network';

import { SharingCard } from './SharingCard';

test('a customer is shared with a colleague and the sharing is ended', async () => {
  const { world } = newWorld();
  world.signIn('li');
  const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
  render(
    <Providers>
      <SharingCard customerId="1" />
    </Providers>,
  );
  expect(await screen.findByText('未与他人共享')).toBeInTheDocument();
  await user.click(await screen.findByRole('combobox', { name: '共享给' }));
  await user.click(await screen.findByText('王强'));
  await user.click(screen.getByRole('button', { name: /共\s*享/ }));
  await user.click(await screen.findByRole('button', { name: '取消与王强的共享' }));
  await waitFor(() => expect(world.shares).toHaveLength(0));
});
