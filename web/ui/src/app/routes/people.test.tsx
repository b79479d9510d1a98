import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';

import { newWorld } from '@/testing/network';
import { renderAt } from '@/testing/render-app';

function signedInAs(username: string, path = '/people') {
  const { world } = newWorld();
  world.signIn(username);
  return { world, ...renderAt(path) };
}

test('a newcomer settles in first: a password of their own and a phone, and then everything works', async () => {
  const { world, user } = signedInAs('newcomer', '/tasks');
  await user.type(await screen.findByLabelText('初始密码'), 'Initial-1234');
  await user.type(screen.getByLabelText('新密码'), 'short');
  await user.type(screen.getByLabelText('再次输入新密码'), 'short');
  await user.type(screen.getByLabelText('手机号'), '13900001111');
  await user.click(screen.getByRole('button', { name: '确认并开始' }));
  expect(await screen.findByText('至少需要 10 个字符')).toBeInTheDocument();
  expect(screen.queryByRole('navigation')).not.toBeInTheDocument();
  await user.type(screen.getByLabelText('新密码'), '-but-now-long-enough');
  await user.type(screen.getByLabelText('再次输入新密码'), '-but-now-long-enough');
  await user.click(screen.getByRole('button', { name: '确认并开始' }));
  await waitFor(() => expect(world.person?.settled).toBe(true));
  expect(await screen.findByRole('link', { name: /我的任务/ })).toBeInTheDocument();
});

test('an administrator takes somebody on and reads the initial password once', async () => {
  const { world, user } = signedInAs('admin');
  await user.click(await screen.findByRole('button', { name: '新增用户' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByLabelText('用户名'), 'sun');
  await user.type(dialog.getByLabelText('姓名'), '孙丽');
  await user.type(dialog.getByLabelText('邮箱'), 'sun@example.com');
  await user.click(dialog.getByRole('button', { name: /保\s*存/ }));
  expect(await screen.findByText('Initial-1234')).toBeInTheDocument();
  expect(world.staff.at(-1)?.username).toBe('sun');
});

test('whoever is deactivated and has customers is offered to be handed over', async () => {
  const { world, user } = signedInAs('admin');
  const row = within((await screen.findByText('李娜')).closest('tr')!);
  await user.click(row.getByRole('button', { name: /停\s*用/ }));
  await user.click(await screen.findByRole('button', { name: /确\s*[定认]|OK/ }));
  expect(await screen.findByText('移交 李娜 的全部工作')).toBeInTheDocument();
  expect(world.staff.find(({ username }) => username === 'li')?.active).toBe(false);
});

test('a manager sees the people and the tree of teams but changes nothing', async () => {
  signedInAs('manager');
  expect(await screen.findByText('华东大区')).toBeInTheDocument();
  expect(await screen.findByText('李娜')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '新增用户' })).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /停\s*用/ })).not.toBeInTheDocument();
});

test('a token is shown once and can be revoked', async () => {
  const { world, user } = signedInAs('li', '/account');
  await user.type(await screen.findByLabelText('用途'), '报表');
  await user.click(screen.getByRole('button', { name: '创建令牌' }));
  expect(await screen.findByText('rlc_secret')).toBeInTheDocument();
  expect(world.tokens[0]?.scope).toBe('read');
  await user.click(await screen.findByRole('button', { name: '吊销 报表' }));
  await user.click(await screen.findByRole('button', { name: /确\s*[定认]|OK/ }));
  await waitFor(() => expect(world.tokens).toHaveLength(0));
});

test('the audit log is for administrators and reads in words', async () => {
  signedInAs('admin', '/audit');
  expect(await screen.findByText('变更权限')).toBeInTheDocument();
  expect(screen.getByText(/rep → manager/)).toBeInTheDocument();
  expect(screen.getByText('登录失败')).toBeInTheDocument();
});

test('a director reads no audit log', async () => {
  signedInAs('director', '/audit');
  expect(await screen.findByText('审计日志只对管理员开放。')).toBeInTheDocument();
});
