import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';

import { newWorld } from '@/testing/network';
import { renderAt } from '@/testing/render-app';

async function customerPage(username = 'li') {
  const { world } = newWorld();
  world.signIn(username);
  const page = renderAt('/customers/1');
  await screen.findByRole('heading', { name: '深圳华强精密电子有限公司' });
  return { ...page, world, customer: world.customers.find(({ id }) => id === '1')! };
}

test('purchases are listed, and one is added; what is refused stands at its field', async () => {
  const { user, world } = await customerPage();
  expect(await screen.findByText('检测仪')).toBeInTheDocument();
  expect(screen.getByText('随检测仪一起')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: /登记采购/ }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByLabelText('产品'), '探针');
  await user.clear(dialog.getByLabelText('数量'));
  await user.type(dialog.getByLabelText('数量'), '0');
  await user.type(dialog.getByLabelText('金额（元）'), '1200.5');
  await user.click(dialog.getByRole('button', { name: /保\s?存/ }));
  expect(await dialog.findByText('不能小于 0.001')).toBeInTheDocument();
  await user.clear(dialog.getByLabelText('数量'));
  await user.type(dialog.getByLabelText('数量'), '3');
  await user.click(dialog.getByRole('button', { name: /保\s?存/ }));
  expect(await screen.findByText('已登记：探针')).toBeInTheDocument();
  expect(world.purchases[0]).toMatchObject({ product: '探针', quantity: 3, amount: 1200.5 });
  expect(await screen.findByRole('button', { name: '加载更多' })).toBeInTheDocument();
});

test('a manager gives the customer to a colleague, a rep cannot', async () => {
  const { user, customer } = await customerPage('manager');
  await user.click(await screen.findByRole('button', { name: /转\s?交/ }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(dialog.getByLabelText('转交给'));
  await user.click(await screen.findByTitle('王强（销售）'));
  await user.click(dialog.getByRole('button', { name: /转\s?交/ }));
  expect(await screen.findByText(/已转交给王强/)).toBeInTheDocument();
  expect(customer.ownerUsername).toBe('wang');
});

test('a rep is not offered to give a customer away', async () => {
  await customerPage('li');
  expect(await screen.findByText('检测仪')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /转\s?交/ })).not.toBeInTheDocument();
});

test('whoever gives a customer away that has changed meanwhile is told so, and asked again', async () => {
  const { user, customer } = await customerPage('director');
  await user.click(await screen.findByRole('button', { name: /转\s?交/ }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(dialog.getByLabelText('转交给'));
  await user.click(await screen.findByTitle('王强（销售）'));
  customer.version += 1;
  await user.click(dialog.getByRole('button', { name: /转\s?交/ }));
  expect(await dialog.findByRole('alert')).toHaveTextContent('被别人修改了，还没有转交');
  expect(customer.ownerUsername).toBe('li');
  await waitFor(() => expect(dialog.getByRole('alert')).toHaveTextContent('现在由李娜负责'));
  await user.click(dialog.getByRole('button', { name: '仍然转交' }));
  await waitFor(() => expect(customer.ownerUsername).toBe('wang'));
});

test('what was mailed to the customer is listed with why it was not', async () => {
  const { user } = await customerPage();
  await user.click(screen.getByRole('tab', { name: '邮件' }));
  expect(await screen.findByText('检测仪固件升级')).toBeInTheDocument();
  expect(screen.getByText('客户已退订')).toBeInTheDocument();
  expect(screen.getByText('已发送')).toBeInTheDocument();
});

test('what a contact says about mail is shown with who said it, and noted', async () => {
  const { user, world } = await customerPage();
  await user.click(await screen.findByRole('button', { name: '张伟的邮件意愿: 不收邮件' }));
  expect(await screen.findByText(/客户自己退订/)).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: '记为愿意' }));
  await waitFor(() => expect(world.consents['1-1']).toMatchObject({ wanted: true, by: 'li' }));
  expect(await screen.findByRole('button', { name: '张伟的邮件意愿: 愿意收邮件' })).toBeInTheDocument();
  expect(screen.getByRole('button', { name: '刘洋的邮件意愿: 邮件意愿未知' })).toBeInTheDocument();
});

test('a service request is opened for the customer, and closed', async () => {
  const { user, world } = await customerPage();
  await user.click(await screen.findByRole('button', { name: /提出请求/ }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(dialog.getByRole('radio', { name: '紧急故障' }));
  await user.click(dialog.getByRole('button', { name: /提出请求/ }));
  expect(await dialog.findByText('请填写主题')).toBeInTheDocument();
  await user.type(dialog.getByLabelText('主题'), '换线报错');
  await user.click(dialog.getByRole('button', { name: /提出请求/ }));
  const line = within(await screen.findByRole('listitem', { name: /换线报错/ }));
  expect(world.requests[0]).toMatchObject({ kind: 'urgent-fault', customerId: '1' });
  await user.click(line.getByRole('button', { name: '关闭请求：换线报错' }));
  await user.type(await screen.findByLabelText('处理结果'), '误报');
  await user.click(screen.getAllByRole('button', { name: /^关\s?闭$/ }).at(-1)!);
  await waitFor(() => expect(world.requests[0]).toMatchObject({ status: 'closed', resolution: '误报' }));
  expect(await line.findByText('已关闭')).toBeInTheDocument();
});
