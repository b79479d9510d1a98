import { http, HttpResponse } from 'msw';

import { type Body, done, found, list, problem } from './answers';
import { formFor } from './forms';
import type { World } from './world';

interface NeedsVariables {
  variables: { budgetMin?: number; budgetMax?: number };
}

export function taskHandlers(world: World) {
  const task = (key: unknown) => world.tasks.find((each) => each.key === key);
  return [
    http.get('*/api/tasks', ({ request }) => {
      const mine = new URL(request.url).searchParams.get('assignee') === 'me';
      const of = new URL(request.url).searchParams.get('customerId');
      return list(
        world.tasks.filter(
          ({ assignee, customerId }) =>
            (!mine || assignee === world.person?.username) && (!of || customerId === of),
        ),
      );
    }),
    http.post('*/api/tasks/:key/urge', async ({ params, request }) => {
      const { note } = (await request.json()) as { note: string | null };
      world.urged.push({ key: String(params.key), note });
      return done();
    }),
    http.post('*/api/tasks/:key/assign', async ({ params, request }) => {
      const { assignee } = (await request.json()) as { assignee: string };
      world.tasks = world.tasks.map((each) => (each.key === params.key ? { ...each, assignee } : each));
      return done();
    }),
    http.get('*/api/tasks/:key', ({ params }) => found(task(params.key))),
    http.get('*/api/tasks/:key/form', ({ params }) => {
      const { form, elementId } = task(params.key) ?? {};
      return form && elementId ? HttpResponse.json(formFor(elementId) as Body) : problem(404, 'No form');
    }),
    http.post('*/api/tasks/:key/complete', async ({ params, request }) => {
      const { variables } = (await request.json()) as NeedsVariables;
      if ((variables.budgetMin ?? 0) > (variables.budgetMax ?? Infinity)) {
        return problem(400, '表单有误', [{ field: 'budgetMax', message: '预算上限不能小于下限' }]);
      }
      const completed = task(params.key);
      if (!completed) return problem(409, 'Already closed');
      world.complete(completed);
      return done();
    }),
  ];
}
