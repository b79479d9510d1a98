import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';

import { newWorld } from '@/testing/network';
import { renderAt } from '@/testing/render-app';

function signedInAs(username: string) {
  const { world } = newWorld();
  world.signIn(username);
  return { world, ...renderAt('/tasks') };
}

test('a manager sees the tasks of the team, with who has them, and urges on', async () => {
  const { world, user } = signedInAs('manager');
  await user.click(await screen.findByText('团队'));
  const row = await screen.findByRole('link', { name: /评估转化/ });
  expect(row).toHaveTextContent('王强');
  await user.click(row);
  await user.click(await screen.findByRole('button', { name: /催办/ }));
  await user.type(await screen.findByLabelText('附言（选填）'), '请今天完成');
  await user.click(screen.getAllByRole('button', { name: /催\s?办/ }).at(-1)!);
  await waitFor(() => expect(world.urged).toEqual([{ key: '2251799813685306', note: '请今天完成' }]));
  expect(await screen.findByText('已催办：评估转化')).toBeInTheDocument();
});

test('a manager gives a task of the team to somebody else', async () => {
  const { world, user } = signedInAs('manager');
  await user.click(await screen.findByText('团队'));
  await user.click(await screen.findByRole('link', { name: /评估转化/ }));
  await user.click(await screen.findByRole('button', { name: /改派/ }));
  await user.click(await screen.findByLabelText('改派给'));
  await user.click(await screen.findByTitle('李娜'));
  await user.click(screen.getAllByRole('button', { name: /改\s?派/ }).at(-1)!);
  await waitFor(() =>
    expect(world.tasks.find(({ name }) => name === '评估转化')).toMatchObject({ assignee: 'li' }),
  );
  await waitFor(() => expect(screen.getByRole('link', { name: /评估转化/ })).toHaveTextContent('李娜'));
});

test('who is above nobody has no switch, and nothing to urge', async () => {
  signedInAs('li');
  expect(await screen.findByRole('link', { name: /制定跟进计划/ })).toBeInTheDocument();
  expect(screen.queryByText('团队')).not.toBeInTheDocument();
});
