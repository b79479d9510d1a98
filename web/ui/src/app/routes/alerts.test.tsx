import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';

import { alert } from '@/testing/mocks/samples';
import { newWorld } from '@/testing/network';
import { renderAt } from '@/testing/render-app';

async function connected() {
  const network = newWorld();
  network.world.signIn('li');
  const page = renderAt('/tasks');
  await screen.findByText('实时');
  await screen.findByRole('button', { name: '提醒，1 条未读' });
  return { ...network, ...page };
}

test('a live alert raises the count and shows a toast that opens its record', async () => {
  const { world, user, router } = await connected();
  world.send(alert('n9', '客户已升为 A 级', { link: '/customers/1' }));
  expect(await screen.findByRole('button', { name: '提醒，2 条未读' })).toBeInTheDocument();
  await user.click(await screen.findByText('客户已升为 A 级'));
  await waitFor(() => expect(router.state.location.pathname).toBe('/customers/1'));
  expect(await screen.findByRole('button', { name: '提醒，1 条未读' })).toBeInTheDocument();
});

test('an alert that comes twice is shown and counted once', async () => {
  const { world } = await connected();
  const twice = alert('n10', '只说一次');
  world.send(twice);
  world.tell('/user/queue/notifications', twice.id, twice);
  expect(await screen.findAllByText('只说一次')).toHaveLength(1);
  expect(screen.getByRole('button', { name: '提醒，2 条未读' })).toBeInTheDocument();
});

test('after a lost connection the subscription goes on from the last alert seen', async () => {
  const { world, peers, dropConnection } = await connected();
  world.send(alert('n11', '断线之前'));
  await screen.findByText('断线之前');
  dropConnection();
  await waitFor(() => expect(peers).toHaveLength(2));
  await waitFor(() => {
    const again = peers[1]?.subscribed.find(({ destination }) => destination === '/user/queue/notifications');
    expect(again?.['last-id']).toBe('n11');
  });
});
