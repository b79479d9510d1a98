import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';

import { newWorld } from '@/testing/network';
import { renderAt } from '@/testing/render-app';

test('registering sends what was entered and opens the record; a refused field is named in its place', async () => {
  const { world } = newWorld();
  world.signIn('li');
  const { user, router } = renderAt('/customers/new');
  await user.type(await screen.findByLabelText('客户名称'), ' 合肥量子仪器 ');
  for (const [label, option] of [
    ['所属行业', '物流'],
    ['客户规模', '100 人以下'],
    ['客户来源', '官网'],
  ] as const) {
    await user.click(screen.getByLabelText(label));
    await user.click(await screen.findByTitle(option));
  }
  await user.type(screen.getByLabelText('姓名'), '何洁');
  await user.type(screen.getByLabelText('职务'), '采购');
  await user.type(screen.getByLabelText('电话'), '13900139000');
  await user.click(screen.getByRole('button', { name: /登\s?记/ }));
  await waitFor(() => expect(screen.getAllByText(/该手机号已登记/)).toHaveLength(2));
  expect(screen.getByRole('alert')).toHaveTextContent('联系人 1 电话 该手机号已登记在其他客户名下');

  await user.clear(screen.getByLabelText('电话'));
  await user.type(screen.getByLabelText('电话'), '13700137000');
  await user.click(screen.getByRole('button', { name: /登\s?记/ }));
  expect(await screen.findByRole('heading', { name: '合肥量子仪器' })).toBeInTheDocument();
  expect(router.state.location.pathname).toBe(`/customers/${world.customers[0]?.id}`);
});
