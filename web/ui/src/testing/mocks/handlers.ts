import { http, HttpResponse } from 'msw';

import type { FieldError } from '@/lib/api';
import type { Credentials, Customer, NewCustomer } from '@/lib/api/types';

import { alertHandlers } from './alert-handlers';
import { done, found, list, problem } from './answers';
import { dealingHandlers } from './dealing-handlers';
import { noticeHandlers } from './notice-handlers';
import { peopleHandlers } from './people-handlers';
import { recordHandlers } from './record-handlers';
import { LISTS, PEOPLE } from './samples';
import { sampleContracts } from './start';
import { taskHandlers } from './task-handlers';
import type { World } from './world';

export { problem };

function sessionHandlers(world: World) {
  return [
    http.get('*/api/session', () =>
      world.person ? HttpResponse.json(world.person) : problem(401, 'Sign in'),
    ),
    http.post('*/api/session', async ({ request }) => {
      const { username, password } = (await request.json()) as Credentials;
      const person = password === 'relance-demo' && world.signIn(username);
      return person ? HttpResponse.json(person) : problem(401, 'Wrong username or password');
    }),
    http.delete('*/api/session', () => {
      world.person = null;
      return done();
    }),
    http.get('*/api/lists', () => HttpResponse.json(LISTS)),
    http.get('*/api/users', () => HttpResponse.json({ items: PEOPLE })),
  ];
}

function matches(customer: Customer, query: URLSearchParams) {
  const asked = (name: string, value: string) => !query.get(name) || query.get(name) === value;
  return (
    customer.name.includes(query.get('search') ?? '') &&
    asked('status', customer.status) &&
    asked('owner', customer.ownerUsername)
  );
}

function refusedFields({ contacts }: NewCustomer): FieldError[] {
  return contacts.flatMap(({ phone }, row) =>
    phone?.startsWith('139')
      ? [{ field: `contacts[${row}].phone`, message: '该手机号已登记在其他客户名下' }]
      : [],
  );
}

function customerHandlers(world: World) {
  return [
    http.get('*/api/customers', ({ request }) => {
      const query = new URL(request.url).searchParams;
      const from = Number(query.get('cursor') ?? 0);
      const size = Math.min(6, Number(query.get('limit')));
      const all = world.customers.filter((customer) => matches(customer, query));
      return list(all.slice(from, from + size), from + size < all.length ? String(from + size) : null);
    }),
    http.get('*/api/customers/count', ({ request }) => {
      const query = new URL(request.url).searchParams;
      return HttpResponse.json({
        total: world.customers.filter((customer) => matches(customer, query)).length,
      });
    }),
    http.get('*/api/customers/duplicates', ({ request }) => {
      const name = new URL(request.url).searchParams.get('name');
      const same = world.customers.filter((customer) => customer.name === name);
      return list(
        same.map(({ id, number, name, ownerName }) => ({
          id,
          number,
          name,
          ownerName,
          phone: '138****8000',
          matches: ['name'],
          sure: true,
        })),
      );
    }),
    http.post('*/api/customers', async ({ request }) => {
      const draft = (await request.json()) as NewCustomer;
      const errors = refusedFields(draft);
      return errors.length
        ? problem(400, '请检查填写的内容', errors)
        : HttpResponse.json(world.register(draft), { status: 201 });
    }),
    http.get('*/api/customers/:id', ({ params }) =>
      found(world.customers.find(({ id }) => id === params.id)),
    ),
    http.get('*/api/customers/:id/contracts', ({ params }) =>
      list(params.id === '1' ? sampleContracts() : []),
    ),
    http.get('*/api/pipelines', ({ request }) => {
      const of = new URL(request.url).searchParams.get('customerId');
      return list(world.pipelines.filter(({ customerId }) => customerId === of));
    }),
  ];
}

const LEAPS: Record<string, number> = { PT3H: 3, P1D: 24, P7D: 168 };

function demoHandlers(world: World) {
  const now = () => ({ now: new Date(Date.now() + world.offset).toISOString() });
  return [
    http.get('*/api/demo/clock', () => (world.demo ? HttpResponse.json(now()) : problem(404, 'Not found'))),
    http.post('*/api/demo/clock', async ({ request }) => {
      const { advance } = (await request.json()) as { advance: string };
      world.offset += (LEAPS[advance] ?? 0) * 3_600_000;
      return HttpResponse.json(now());
    }),
    http.get('*/api/demo/mails', () => HttpResponse.json(world.mails)),
  ];
}

export function handlersFor(world: World) {
  return [
    sessionHandlers,
    customerHandlers,
    recordHandlers,
    dealingHandlers,
    taskHandlers,
    alertHandlers,
    noticeHandlers,
    peopleHandlers,
    demoHandlers,
  ].flatMap((handlers) => handlers(world));
}
