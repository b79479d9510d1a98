import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';

import { newWorld } from '@/testing/network';
import { renderAt } from '@/testing/render-app';

function signedInAs(username: string, path = '/service-requests') {
  const { world } = newWorld();
  world.signIn(username);
  return { world, ...renderAt(path) };
}

const row = async (text: string) => within((await screen.findByText(text)).closest('tr')!);

test('the queue says who works on what until when, late in words, and leads to the task and to what may be seen', async () => {
  signedInAs('service');
  const fault = await row('产线停机');
  expect(fault.getByText('紧急故障')).toBeInTheDocument();
  expect(fault.getByText('处理中')).toBeInTheDocument();
  expect(fault.getByText(/已逾期/)).toBeInTheDocument();
  expect(fault.getByText(/周洁/)).toBeInTheDocument();
  expect(fault.getByRole('link', { name: '解决问题' })).toHaveAttribute('href', '/tasks/2251799813685377');
  expect(fault.queryByRole('link', { name: '武汉光谷激光' })).not.toBeInTheDocument();
  const inquiry = await row('保修几年');
  expect(inquiry.getByRole('link', { name: '深圳华强精密电子有限公司' })).toBeInTheDocument();
  expect(inquiry.queryByRole('link', { name: '答复咨询' })).not.toBeInTheDocument();
});

test('the next page comes on demand', async () => {
  const { user } = signedInAs('manager');
  await row('产线停机');
  expect(screen.queryByText('交货一再推迟')).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: '加载更多' }));
  expect(await screen.findByText('交货一再推迟')).toBeInTheDocument();
});

test('the filter is in the address and holds from there', async () => {
  const { user, router } = signedInAs('service', '/service-requests?kind=grave-complaint');
  await row('交货一再推迟');
  expect(screen.queryByText('产线停机')).not.toBeInTheDocument();
  await user.click(screen.getByLabelText('类型'));
  await user.click(await screen.findByTitle('紧急故障'));
  await row('产线停机');
  expect(new URLSearchParams(router.state.location.search).get('kind')).toBe('grave-complaint,urgent-fault');
  await user.click(screen.getByRole('checkbox', { name: '只看已逾期' }));
  await waitFor(() => expect(screen.queryByText('交货一再推迟')).not.toBeInTheDocument());
  expect(router.state.location.search).toContain('overdue=true');
});

test('the navigation leads to what is left to do', async () => {
  const { user, router } = signedInAs('service', '/tasks');
  await user.click(await screen.findByRole('link', { name: /服务请求/ }));
  await row('产线停机');
  expect(new URLSearchParams(router.state.location.search).get('status')).toBe('open,in-progress');
});

test('whoever closes too late is told so, and the list follows', async () => {
  const { user, world } = signedInAs('service');
  await row('产线停机');
  await user.click(screen.getByRole('button', { name: '关闭请求：产线停机' }));
  world.requests[0] = { ...world.requests[0]!, status: 'closed' };
  await user.click((await screen.findAllByRole('button', { name: /^关\s?闭$/ })).at(-1)!);
  expect(await screen.findByText(/已被别人关闭/)).toBeInTheDocument();
  await waitFor(async () => expect((await row('产线停机')).getByText('已关闭')).toBeInTheDocument());
});

test('the life of a request is at hand', async () => {
  const { user } = signedInAs('service', '/service-requests?status=resolved');
  await row('交货一再推迟');
  await user.click(screen.getByRole('button', { name: /展开行|Expand row/ }));
  expect(await screen.findByText('已加急发货')).toBeInTheDocument();
  expect(screen.getByText('排产冲突')).toBeInTheDocument();
});
