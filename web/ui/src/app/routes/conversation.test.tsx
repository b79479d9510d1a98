import { screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { expect, test } from 'vitest';

import { network, newWorld } from '@/testing/network';
import { renderAt } from '@/testing/render-app';

async function dialogOf(username = 'li') {
  const { world } = newWorld();
  world.signIn(username);
  const page = renderAt('/customers/1');
  await page.user.click(await screen.findByRole('button', { name: /记录沟通/ }));
  const dialog = within(await screen.findByRole('dialog'));
  return { ...page, world, dialog };
}

type Page = Awaited<ReturnType<typeof dialogOf>>;

async function fillIn({ user, dialog }: Page, summary: string) {
  await user.type(dialog.getByLabelText('参与人'), '张伟{enter}');
  await user.type(dialog.getByLabelText('沟通要点'), summary);
  await user.type(dialog.getByLabelText('客户反馈'), '感兴趣');
}

async function agree({ user, dialog }: Page) {
  await user.type(dialog.getByLabelText('做什么'), '寄样品');
  await user.click(dialog.getByRole('button', { name: /明\s?天/ }));
}

const record = ({ user, dialog }: Page) => user.click(dialog.getByRole('button', { name: /记\s?录$/ }));

test('a conversation is recorded with what was last, and its next action is a task that is said to be one', async () => {
  const page = await dialogOf();
  const { dialog, world } = page;
  expect(dialog.getByRole('radio', { name: '拜访' })).toBeChecked();
  expect(dialog.getByText(/保存后成为办理人的任务/)).toBeInTheDocument();
  await fillIn(page, '谈了价格');
  await agree(page);
  await record(page);
  expect(await screen.findByText(/“寄样品”已交给李娜，.* 09:00 前完成/)).toBeInTheDocument();
  expect(world.interactions[0]).toMatchObject({
    channel: 'visit',
    participants: '张伟',
    summary: '谈了价格',
    outcome: 'continue',
    status: 'in-progress',
    nextAction: '寄样品',
    nextActionAssignee: 'li',
  });
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(await screen.findByRole('link', { name: '下一步行动' })).toBeInTheDocument();
  expect(await screen.findByText('谈了价格')).toBeInTheDocument();
});

test('going on without a next action is refused at its fields, and nothing is sent', async () => {
  const page = await dialogOf();
  await fillIn(page, '谈了价格');
  await record(page);
  expect(await page.dialog.findByText('请填写做什么')).toBeInTheDocument();
  expect(page.dialog.getByText('请填写何时前完成')).toBeInTheDocument();
  expect(page.world.interactions).toHaveLength(1);
});

test('what the server refuses stands at its field, and what was typed stays', async () => {
  const page = await dialogOf();
  await fillIn(page, '太长了');
  await agree(page);
  await record(page);
  expect(await page.dialog.findByText('不能超过 4000 个字符')).toBeInTheDocument();
  expect(page.dialog.getByRole('alert')).toHaveTextContent('未能保存，您填写的内容仍在。');
  expect(page.dialog.getByLabelText('沟通要点')).toHaveValue('太长了');
});

test('what is sent again from one dialog has the same key, and is recorded once', async () => {
  const page = await dialogOf();
  const keys: (string | null)[] = [];
  network.use(
    http.post('*/interactions', ({ request }) => {
      keys.push(request.headers.get('Idempotency-Key'));
      if (keys.length === 1) return Response.error();
    }),
  );
  await fillIn(page, '谈了价格');
  await agree(page);
  await record(page);
  expect(await page.dialog.findByText(/暂时连不上服务器/)).toBeInTheDocument();
  await record(page);
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(keys).toEqual([keys[0], keys[0]]);
  expect(keys[0]).toHaveLength(32);
  expect(page.world.interactions).toHaveLength(2);
});

test('who has not answered said nothing, and a colleague may have the next action', async () => {
  const page = await dialogOf();
  const { user, dialog, world } = page;
  await user.click(dialog.getByRole('checkbox', { name: '客户没有回应' }));
  expect(dialog.queryByLabelText('客户反馈')).not.toBeInTheDocument();
  await user.type(dialog.getByLabelText('参与人'), '张伟{enter}');
  await user.type(dialog.getByLabelText('沟通要点'), '打了三次');
  await agree(page);
  await user.click(dialog.getByLabelText('由谁办理'));
  await user.click(await screen.findByTitle('王强'));
  await record(page);
  await waitFor(() => expect(world.interactions).toHaveLength(2));
  expect(world.interactions[0]).toMatchObject({
    unanswered: true,
    feedback: null,
    nextActionAssignee: 'wang',
  });
});

test('a date that matters is out of sight until it is asked for', async () => {
  const { user, dialog } = await dialogOf();
  expect(dialog.queryByLabelText('重要日期')).not.toBeInTheDocument();
  await user.click(dialog.getByRole('button', { name: /重要日期、竞争对手/ }));
  expect(dialog.getByLabelText('重要日期')).toBeInTheDocument();
});
