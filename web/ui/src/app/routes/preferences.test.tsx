import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';

import { newWorld } from '@/testing/network';
import { renderAt } from '@/testing/render-app';

async function opened() {
  const { world } = newWorld();
  world.signIn('li');
  const page = renderAt('/preferences');
  await screen.findByRole('checkbox', { name: '任务逾期，邮件' });
  return { world, ...page };
}

test('a person chooses channels, and what is critical cannot be muted', async () => {
  const { world, user } = await opened();
  expect(screen.getByRole('img', { name: '流程停住，邮件：紧急提醒，不能关闭' })).toBeInTheDocument();
  expect(screen.queryByRole('checkbox', { name: '流程停住，邮件' })).not.toBeInTheDocument();
  await user.click(screen.getByRole('checkbox', { name: '任务逾期，邮件' }));
  await user.click(screen.getByRole('switch', { name: '全部群机器人' }));
  expect(screen.getByRole('checkbox', { name: '任务逾期，群机器人' })).toBeDisabled();
  await user.click(screen.getByRole('button', { name: /保\s?存/ }));
  await waitFor(() => expect(world.preferences.version).toBe(4));
  expect(world.preferences.channelsOff).toEqual(['chat']);
  expect(world.preferences.kinds.find(({ kind }) => kind === 'task-overdue')?.channels.mail).toBe(false);
});

test('who was overtaken by another window may take the latest, or save all the same', async () => {
  const { world, user } = await opened();
  await user.click(screen.getByRole('checkbox', { name: '任务逾期，邮件' }));
  world.preferences = { ...world.preferences, digestAt: '09:00', version: 9 };
  await user.click(screen.getByRole('button', { name: /保\s?存/ }));
  expect(await screen.findByText(/这些设置刚在别处/)).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: '以我的为准保存' }));
  await waitFor(() => expect(world.preferences).toMatchObject({ version: 10, digestAt: null }));
});

test('an address that is refused says so at its field, and what is registered is not shown again', async () => {
  const { world, user } = await opened();
  world.addresses = [
    { channel: 'webhook', flavour: null, host: 'hooks.example', signed: true, suppressed: false },
  ];
  const chat = within(await screen.findByRole('group', { name: '群机器人' }));
  await user.click(chat.getByRole('button', { name: /登\s?记/ }));
  await user.type(chat.getByLabelText('地址'), 'https://evil.example/robot');
  await user.click(chat.getByRole('button', { name: /保\s?存/ }));
  expect(await chat.findByText('所在主机不允许调用：evil')).toBeInTheDocument();
  await user.clear(chat.getByLabelText('地址'));
  await user.type(chat.getByLabelText('地址'), 'https://qyapi.weixin.qq.com/robot?key=hush');
  await user.click(chat.getByRole('button', { name: /保\s?存/ }));
  expect(await chat.findByText(/已登记 qyapi.weixin.qq.com/)).toBeInTheDocument();
  expect(world.addresses.map(({ channel, host }) => [channel, host])).toEqual([
    ['chat', 'qyapi.weixin.qq.com'],
    ['webhook', 'hooks.example'],
  ]);
  expect(screen.queryByText(/hush/)).not.toBeInTheDocument();
});
