import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';

import { newWorld } from '@/testing/network';
import { renderAt } from '@/testing/render-app';

async function customerPage() {
  const { world } = newWorld();
  world.signIn('li');
  const page = renderAt('/customers/1');
  await screen.findByRole('heading', { name: '深圳华强精密电子有限公司' });
  return { ...page, world };
}

test('the record has the visit reports, by name', async () => {
  await customerPage();
  expect(await screen.findByText('客户认可检测速度，担心换线时间。')).toBeInTheDocument();
  expect(await screen.findByText(/· 王强/)).toBeInTheDocument();
  expect(screen.getByText('准备换线演示', { exact: false })).toBeInTheDocument();
});

test('an overruled grade says what the table gave and why', async () => {
  await customerPage();
  expect(screen.getByText('决策表等级')).toBeInTheDocument();
  expect(screen.getByText('B 级')).toBeInTheDocument();
  expect(screen.getByText('集团客户，后续产线多')).toBeInTheDocument();
});

test('people are called by name, and each contract has its heading', async () => {
  await customerPage();
  expect((await screen.findAllByText('李娜')).length).toBeGreaterThan(0);
  expect(screen.queryByText('li')).not.toBeInTheDocument();
  const contract = await screen.findByRole('region', { name: 'HT-2026-018' });
  expect(within(contract).getByRole('heading')).toHaveTextContent('HT-2026-018');
  expect(within(contract).getByText('2026-12-31')).toBeInTheDocument();
});

test('the timeline narrows to a kind, and the changes say who did what', async () => {
  const { user } = await customerPage();
  await user.click(screen.getByRole('combobox', { name: '按类型筛选' }));
  await user.click(await screen.findByTitle('跟进'));
  await waitFor(() => expect(screen.queryByText('客户认可检测速度，担心换线时间。')).not.toBeInTheDocument());
  await user.click(screen.getByRole('tab', { name: '变更记录' }));
  expect(await screen.findByText(/→ 意向/)).toHaveTextContent('状态 潜在 → 意向');
});

test('whoever saves too late sees what has changed, settles it and saves both', async () => {
  const { user, world } = await customerPage();
  await user.click(screen.getByRole('button', { name: /编\s?辑$/ }));
  const form = within(await screen.findByRole('dialog'));
  await user.type(form.getByLabelText('备注'), '我的备注');
  await user.type(form.getByLabelText('跟进策略'), '先试用');
  const customer = world.customers.find(({ id }) => id === '1')!;
  Object.assign(customer, {
    version: customer.version + 1,
    remarks: '她的备注',
    website: 'https://hq.example.com',
  });
  const by = { subject: null, yours: null, by: 'wang', at: '2026-11-22T02:00:00Z' };
  world.changedMeanwhile = [
    { field: 'remarks', theirs: '她的备注', ...by },
    { field: 'website', theirs: 'https://hq.example.com', ...by },
  ];
  await user.click(form.getByRole('button', { name: /保\s?存/ }));
  expect(await form.findByRole('alert')).toHaveTextContent('网站 https://hq.example.com 王强');
  await user.click(form.getByRole('radio', { name: '采用对方的：她的备注' }));
  await user.click(form.getByRole('button', { name: /保\s?存/ }));
  await waitFor(() => expect(customer.strategy).toBe('先试用'));
  expect(customer.remarks).toBe('她的备注');
  expect(customer.website).toBe('https://hq.example.com');
});

test('whoever renames a customer to one that is there already is led to that one', async () => {
  const { user, world } = await customerPage();
  world.alreadyThere = {
    id: '2',
    number: 'CUS202611002',
    name: '华强贸易',
    phone: null,
    ownerName: '王强',
    matches: ['name'],
    sure: true,
  };
  await user.click(screen.getByRole('button', { name: /编\s?辑$/ }));
  const form = within(await screen.findByRole('dialog'));
  await user.type(form.getByLabelText('备注'), '我的备注');
  await user.click(form.getByRole('button', { name: /保\s?存/ }));
  expect(await form.findByRole('link', { name: '华强贸易' })).toHaveAttribute('href', '/customers/2');
  expect(form.getByLabelText('备注')).toHaveValue('我的备注');
});

test('a contact is added, and files are listed to be saved', async () => {
  const { user, world } = await customerPage();
  await user.click(screen.getByRole('button', { name: '添加联系人' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByLabelText('名称'), '何洁');
  await user.type(dialog.getByLabelText('职务'), '采购');
  await user.click(dialog.getByRole('button', { name: /保\s?存/ }));
  await waitFor(() =>
    expect(world.customers.find(({ id }) => id === '1')?.contacts.at(-1)?.name).toBe('何洁'),
  );
  expect(screen.getByRole('link', { name: /报价单\.pdf/ })).toHaveAttribute('download', '报价单.pdf');
});

test('the milestones stand in a line, and what somebody noted is added, changed and removed', async () => {
  const { user, world } = await customerPage();
  const line = within(await screen.findByRole('list', { name: '里程碑' }));
  expect(line.getAllByRole('listitem').map((each) => each.querySelector('strong')?.textContent)).toEqual([
    '首次接触',
    '完成需求分析',
    '产生意向',
    '首次签约',
    '首台设备上线',
    '首次复购',
    '合作满 2 年',
  ]);
  await user.click(screen.getByRole('button', { name: '添加里程碑' }));
  let dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByLabelText('里程碑'), '终验');
  await user.type(dialog.getByLabelText('达成日期'), '2026-08-01');
  await user.click(dialog.getByRole('button', { name: /保\s?存/ }));
  expect(await line.findByText('终验')).toBeInTheDocument();
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  await user.click(line.getByRole('button', { name: '编辑 首台设备上线' }));
  dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByLabelText('备注'), '，二号线');
  await user.click(dialog.getByRole('button', { name: /保\s?存/ }));
  expect(await line.findByText('一号车间，二号线')).toBeInTheDocument();
  await user.click(line.getByRole('button', { name: '删除 终验' }));
  await user.click(await screen.findByRole('button', { name: /确\s?定/ }));
  await waitFor(() => expect(world.milestones.some(({ title }) => title === '终验')).toBe(false));
});

test('what is masked is shown on demand, and there is nothing to show otherwise', async () => {
  const { world } = newWorld();
  world.signIn('li');
  world.customers.find(({ id }) => id === '1')!.contacts[0]!.phone = '138****8000';
  const { user } = renderAt('/customers/1');
  await user.click(await screen.findByRole('button', { name: /显示敏感信息/ }));
  expect(await screen.findByText('13800138000')).toBeInTheDocument();
  await waitFor(() => expect(screen.queryByRole('button', { name: /显示敏感信息/ })).not.toBeInTheDocument());
});
