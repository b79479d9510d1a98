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
  await screen.findByRole('button', { name: '提醒，1 条新提醒' });
  return { ...network, ...page };
}

test('a live alert raises the count and shows a toast that opens its record', async () => {
  const { world, user, router } = await connected();
  world.send(alert('n9', '客户已升为 A 级', { link: '/customers/1' }));
  expect(await screen.findByRole('button', { name: '提醒，2 条新提醒' })).toBeInTheDocument();
  await user.click(await screen.findByText('客户已升为 A 级'));
  await waitFor(() => expect(router.state.location.pathname).toBe('/customers/1'));
  expect(await screen.findByRole('button', { name: '提醒，1 条新提醒' })).toBeInTheDocument();
});

test('an alert that comes twice is shown and counted once', async () => {
  const { world } = await connected();
  const twice = alert('n10', '只说一次');
  world.send(twice);
  world.tell('/user/queue/notifications', twice.id, twice);
  expect(await screen.findAllByText('只说一次')).toHaveLength(1);
  expect(screen.getByRole('button', { name: '提醒，2 条新提醒' })).toBeInTheDocument();
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

test('alerts of one task lie together, and one that is done leaves the inbox', async () => {
  const { world, user } = await connected();
  world.send(alert('n12', '三小时后到期', { group: 'task:7' }));
  world.send(alert('n13', '已经逾期', { group: 'task:7' }));
  await user.click(await screen.findByRole('button', { name: '提醒，3 条新提醒' }));
  expect(await screen.findByRole('button', { name: '标为完成: 已经逾期' })).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '标为完成: 三小时后到期' })).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: '还有 1 条' }));
  expect(screen.getByRole('button', { name: '标为完成: 三小时后到期' })).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: '标为完成: 已经逾期' }));
  await waitFor(() =>
    expect(screen.queryByRole('button', { name: '标为完成: 已经逾期' })).not.toBeInTheDocument(),
  );
  expect(await screen.findByText('未读 2')).toBeInTheDocument();
});

test('who opens the bell has seen what lies there, and reads it up to the newest that was shown', async () => {
  const { world, user } = await connected();
  await user.click(screen.getByRole('button', { name: '提醒，1 条新提醒' }));
  expect(await screen.findByRole('button', { name: '提醒，0 条新提醒' })).toBeInTheDocument();
  expect(await screen.findByText('未读 1')).toBeInTheDocument();
  world.alerts.unshift(alert('n14', '刚到，还没有显示'));
  await user.click(screen.getByRole('button', { name: '全部标为已读' }));
  await waitFor(() => expect(world.alerts.find(({ id }) => id === 'n2')?.readAt).toBeTruthy());
  expect(world.alerts[0]?.readAt).toBeNull();
});

test('where the server cannot replay what was missed, everything is loaded anew', async () => {
  const { world, peers } = await connected();
  world.alerts.unshift(alert('n16', '断线时来的'));
  peers[0]?.tell('/user/queue/notifications', 'n16', {}, { recovered: 'false' });
  expect(await screen.findByRole('button', { name: '提醒，2 条新提醒' })).toBeInTheDocument();
});

test('an alert that is withdrawn takes its toast with it', async () => {
  const { world } = await connected();
  world.send(alert('n15', '任务已转给别人'));
  expect(await screen.findByText('任务已转给别人')).toBeInTheDocument();
  world.alerts = world.alerts.map((one) => (one.id === 'n15' ? { ...one, state: 'withdrawn' } : one));
  world.tellInbox(['n15']);
  await waitFor(() => expect(screen.queryByText('任务已转给别人')).not.toBeInTheDocument());
});

test('what another tab has read is counted here too', async () => {
  const { world } = await connected();
  world.alerts.forEach((one) => (one.readAt = new Date().toISOString()));
  world.tellInbox(['n2']);
  expect(await screen.findByRole('button', { name: '提醒，0 条新提醒' })).toBeInTheDocument();
});
