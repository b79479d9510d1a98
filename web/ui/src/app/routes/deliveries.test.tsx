import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';

import { newWorld } from '@/testing/network';
import { renderAt } from '@/testing/render-app';

function signedInAs(username: string) {
  const { world } = newWorld();
  world.signIn(username);
  return { world, ...renderAt('/deliveries') };
}

test('a manager reads in words why something failed or was not sent', async () => {
  signedInAs('manager');
  expect(await screen.findByText(/对方没有这个地址/)).toBeInTheDocument();
  expect(screen.getByText(/群机器人已不存在/)).toBeInTheDocument();
  expect(screen.getByText('收件人关闭了这类提醒')).toBeInTheDocument();
});

test('what was given up is sent again, one or all that are chosen; what was sent cannot be chosen', async () => {
  const { world, user } = signedInAs('manager');
  expect(await screen.findByRole('checkbox', { name: '新任务：需求分析' })).toBeDisabled();
  await user.click(screen.getByRole('button', { name: '再发一次：续约提醒' }));
  await waitFor(() => expect(world.deliveries[2]?.state).toBe('queued'));
  await user.click(await screen.findByRole('checkbox', { name: '任务已逾期：需求分析' }));
  await user.click(screen.getByRole('button', { name: '再发选中的 1 条' }));
  await waitFor(() => expect(world.deliveries[1]?.state).toBe('queued'));
});

test('a rep has no such page', async () => {
  signedInAs('li');
  expect(await screen.findByText('发送记录只对经理、总监和管理员开放。')).toBeInTheDocument();
  expect(screen.queryByRole('link', { name: '发送记录' })).not.toBeInTheDocument();
});
