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
  expect(world.tasks).toHaveLength(5);
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

test('a task without a form is one box that says so, with the button inside it', async () => {
  signedInAt(FOLLOW_UP);
  const said = await screen.findByText('这项任务没有表单，可直接完成。');
  const work = screen.getByRole('region', { name: '任务表单' });
  expect(work).toContainElement(said);
  expect(work).toContainElement(screen.getByRole('button', { name: /提\s?交/ }));
  expect(work.parentElement?.children).toHaveLength(2);
  expect(work.previousElementSibling).toHaveAccessibleName('客户要点');
});

test('a row names its process as the model does, and what we shipped in English too', async () => {
  const { user } = signedInAt('/tasks');
  const row = await screen.findByRole('link', { name: /制定跟进计划/ });
  expect(row).toHaveTextContent('销售跟进流程');
  expect(screen.getByRole('link', { name: /寄送升级资料/ })).toHaveTextContent('升级资料');
  await user.click(screen.getByRole('button', { name: '切换语言' }));
  expect(await screen.findByRole('link', { name: /Plan the follow-up/ })).toHaveTextContent('Sales pipeline');
  await user.click(screen.getByRole('button', { name: 'Change language' }));
});

test('a form changes its language with the page and keeps what was typed', async () => {
  const { world, user } = signedInAt('/tasks');
  world.tasks = world.tasks.map((task) => ({ ...task, elementId: 'visit-report', form: 'visit-report' }));
  await user.click(await screen.findByRole('link', { name: /制定跟进计划/ }));
  await user.type(await screen.findByLabelText(/拜访报告/), '看了产线');
  await user.click(screen.getByRole('button', { name: '切换语言' }));
  expect(await screen.findByLabelText(/Visit report/)).toHaveValue('看了产线');
  expect(screen.getByLabelText('Suggested improvement')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Change language' }));
});

test('the server is asked to answer in the language of the page', async () => {
  const asked: (string | null)[] = [];
  newWorld().world.signIn('li');
  network.use(
    http.get('*/api/tasks', ({ request }) => {
      asked.push(request.headers.get('accept-language'));
      return undefined;
    }),
  );
  renderAt('/tasks');
  await waitFor(() => expect(asked).toContain('zh-CN'));
});
