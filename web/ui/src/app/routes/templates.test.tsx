import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';

import { saveVersion } from '@/testing/mocks/notices';
import { newWorld } from '@/testing/network';
import { renderAt } from '@/testing/render-app';

async function opened() {
  const { world } = newWorld();
  world.signIn('manager');
  const template = world.templates[0]!;
  saveVersion(template, '任务来了：{{taskName}}', 'director');
  const page = renderAt('/templates/task-opened/zh-CN');
  const field = await screen.findByLabelText('模板内容');
  const write = (text: string) => fireEvent.change(field, { target: { value: text } });
  return { template, write, field, ...page };
}

test('what is written is shown as people would read it, and its faults at their lines', async () => {
  const { write, field, user } = await opened();
  expect(await screen.findByText('任务来了：需求分析')).toBeInTheDocument();
  write('快看：{{taskName}}\n截止 {{dueAt');
  await user.click(await screen.findByRole('button', { name: /第 2 行：标签没有/ }));
  expect(field).toHaveProperty('selectionStart', '快看：{{taskName}}\n'.length);
  write('快看：{{taskName}}');
  expect(await screen.findByText('快看：需求分析')).toBeInTheDocument();
  expect(screen.queryByText(/标签没有/)).not.toBeInTheDocument();
});

test('who was overtaken sees by whom, and may save all the same', async () => {
  const { template, write, user } = await opened();
  write('我的：{{taskName}}');
  saveVersion(template, '总监的：{{taskName}}', 'director');
  await user.click(screen.getByRole('button', { name: /^保\s?存$/ }));
  expect(await screen.findByText(/陈刚刚保存了第 2 版/)).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: '仍保存我的' }));
  await waitFor(() => expect(template.state.version).toBe(3));
  expect(template.text).toBe('我的：{{taskName}}');
});

test('an old version is used again once it is saved, and the built-in words hold on request', async () => {
  const { template, user } = await opened();
  await user.click(screen.getByRole('button', { name: '恢复内置文字' }));
  await user.click(within(await screen.findByRole('tooltip')).getByRole('button', { name: /确\s?定/ }));
  await waitFor(() => expect(template.state).toMatchObject({ version: 2, edited: false }));
  await user.click(await screen.findByRole('button', { name: '用回第 1 版' }));
  await user.click(screen.getByRole('button', { name: /^保\s?存$/ }));
  await waitFor(() => expect(template.text).toBe('任务来了：{{taskName}}'));
});
