import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';

import { newWorld } from '@/testing/network';
import { renderAt } from '@/testing/render-app';

async function customerPage() {
  const { world } = newWorld();
  world.signIn('li');
  renderAt('/customers/1');
  await screen.findByRole('heading', { name: '深圳华强精密电子有限公司' });
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
