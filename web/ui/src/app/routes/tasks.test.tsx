import { screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { beforeAll, expect, test } from 'vitest';

import { problem } from '@/testing/mocks/handlers';
import { network, newWorld } from '@/testing/network';
import { renderAt } from '@/testing/render-app';

const FOLLOW_UP = '/tasks/2251799813685305';

// form-js is large; loading it is no part of what is tested.
beforeAll(async () => {
  await import('@/features/tasks/components/form/FormView');
});

function signedInAt(path: string) {
  const { world } = newWorld();
  world.signIn('li');
  return { world, ...renderAt(path) };
}

test('tasks stand in groups by how urgent they are, with counts', async () => {
  signedInAt('/tasks');
  const overdue = await screen.findByRole('region', { name: /已逾期/ });
  expect(within(overdue).getAllByRole('link')).toHaveLength(1);
  expect(within(overdue).getByRole('link')).toHaveTextContent('东莞新锐电源科技');
  expect(screen.getByRole('region', { name: /无期限/ })).toBeInTheDocument();
});

test('a completed task disappears and the next one is offered', async () => {
  const { world, user } = signedInAt(FOLLOW_UP);
  await user.click(await screen.findByRole('button', { name: /提\s?交/ }));
  expect(await screen.findByText('已完成：寄送升级资料')).toBeInTheDocument();
  expect(screen.queryByRole('link', { name: /寄送升级资料/ })).not.toBeInTheDocument();
  expect(await screen.findByRole('button', { name: '下一项：季度回访' })).toHaveFocus();
  expect(world.tasks).toHaveLength(4);
});

test('a task that was closed from above says by whom and why', async () => {
  const { world } = signedInAt(FOLLOW_UP);
  world.tasks = world.tasks.map((task) => ({
    ...task,
    status: 'canceled',
    decisions: [
      {
        decision: 'close',
        assignee: null,
        dueAt: null,
        reason: '客户已搬迁',
        by: 'zhao',
        byName: '赵敏',
        at: '2026-11-22T01:00:00Z',
      },
    ],
  }));
  const decisions = await screen.findByRole('list', { name: '对这项任务的决定' });
  expect(decisions).toHaveTextContent('赵敏已关闭');
  expect(decisions).toHaveTextContent('客户已搬迁');
});

test('a refused form shows the message at its field and in a list, and the task stays', async () => {
  const { world, user } = signedInAt('/tasks');
  world.tasks = world.tasks.map((task) => ({ ...task, elementId: 'short', form: 'short' }));
  network.use(
    http.post('*/api/tasks/:key/complete', () =>
      problem(400, '表单有误', [{ field: 'note', message: '请写得具体一些' }]),
    ),
  );
  await user.click(await screen.findByRole('link', { name: /制定跟进计划/ }));
  await user.type(await screen.findByLabelText(/备注/), '好');
  await user.click(screen.getByRole('button', { name: /提\s?交/ }));
  expect(await screen.findAllByText(/请写得具体一些/)).toHaveLength(2);
  expect(screen.getByRole('alert')).toHaveTextContent('备注 请写得具体一些');
  expect(screen.getByLabelText(/备注/)).toHaveValue('好');
  await waitFor(() => expect(screen.getByRole('link', { name: /制定跟进计划/ })).toBeInTheDocument());
});

test('an empty required field is named in Chinese before anything is sent', async () => {
  const { world, user } = signedInAt('/tasks');
  world.tasks = world.tasks.map((task) => ({ ...task, elementId: 'short', form: 'short' }));
  await user.click(await screen.findByRole('link', { name: /制定跟进计划/ }));
  await screen.findByLabelText(/备注/);
  await user.click(screen.getByRole('button', { name: /提\s?交/ }));
  expect(await screen.findByText('此项必填。')).toBeInTheDocument();
});
