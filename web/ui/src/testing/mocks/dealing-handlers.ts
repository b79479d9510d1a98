import { http, HttpResponse } from 'msw';

import type { InteractionEntry, NewOwner, PurchaseEntry, ServiceRequestEntry } from '@/lib/api/types';

import { type Body, done, found, list, problem } from './answers';
import { serviceRequest } from './dealings';
import { PEOPLE } from './samples';
import type { World } from './world';

const created = (body: object) => HttpResponse.json(body as Body, { status: 201 });
const keyOf = (request: Request) => request.headers.get('Idempotency-Key') ?? crypto.randomUUID();

function conversationHandlers(world: World) {
  return [
    http.post('*/api/customers/:id/interactions', async ({ params, request }) => {
      const entry = (await request.json()) as InteractionEntry;
      if (entry.summary?.includes('太长'))
        return problem(400, '输入有误', [{ field: 'summary', message: '不能超过 4000 个字符' }]);
      const recorded = world.once(keyOf(request), () => world.record(String(params.id), entry));
      return created(recorded);
    }),
  ];
}

function purchaseHandlers(world: World) {
  return [
    http.get('*/api/customers/:id/purchases', ({ params, request }) => {
      const all = world.purchases.filter(({ customerId }) => customerId === params.id);
      const from = Number(new URL(request.url).searchParams.get('cursor') ?? 0);
      return list(all.slice(from, from + 2), from + 2 < all.length ? String(from + 2) : null);
    }),
    http.post('*/api/customers/:id/purchases', async ({ params, request }) => {
      const entry = (await request.json()) as PurchaseEntry;
      if (!entry.quantity)
        return problem(400, '输入有误', [{ field: 'quantity', message: '不能小于 0.001' }]);
      const bought = {
        id: keyOf(request),
        customerId: params.id,
        recordedBy: world.person?.username,
        ...entry,
      };
      world.purchases.unshift(bought as never);
      return created(bought);
    }),
  ];
}

function ownerHandlers(world: World) {
  const one = (id: unknown) => world.customers.find((customer) => customer.id === id);
  return [
    http.get('*/api/customers/:id/owner', ({ params }) => {
      const { ownerUsername = '', ownerName = '' } = one(params.id) ?? {};
      const mayGive = ['manager', 'director', 'administrator'].includes(world.person?.role ?? '');
      return HttpResponse.json({ username: ownerUsername, name: ownerName, mayGive });
    }),
    http.put('*/api/customers/:id/owner', async ({ params, request }) => {
      const { username, version } = (await request.json()) as NewOwner;
      const customer = one(params.id)!;
      if (version !== customer.version) return problem(409, '冲突');
      const { displayName } = PEOPLE.find((person) => person.username === username)!;
      Object.assign(customer, { ownerUsername: username, ownerName: displayName, version: version + 1 });
      return found(customer);
    }),
  ];
}

function mailHandlers(world: World) {
  const unsaid = { wanted: null, since: null, by: null };
  return [
    http.get('*/api/customers/:id/mails', ({ params }) => list(params.id === '1' ? world.customerMails : [])),
    http.get('*/api/customers/:id/contacts/:contact/mail-consent', ({ params }) =>
      HttpResponse.json(world.consents[String(params.contact)] ?? unsaid),
    ),
    http.put('*/api/customers/:id/contacts/:contact/mail-consent', async ({ params, request }) => {
      const { wanted } = (await request.json()) as { wanted: boolean };
      const by = world.person?.username ?? '';
      world.consents[String(params.contact)] = { wanted, since: new Date().toISOString(), by };
      return done();
    }),
  ];
}

function serviceHandlers(world: World) {
  return [
    http.get('*/api/service-requests', ({ request }) => {
      const query = new URL(request.url).searchParams;
      const among = (name: string, value: string) => !query.has(name) || query.getAll(name).includes(value);
      const matching = world.requests.filter(
        ({ status, kind, customerId, task }) =>
          among('status', status) &&
          among('kind', kind) &&
          among('customerId', customerId) &&
          (query.get('assignee') !== 'me' || task?.assignee === world.person?.username) &&
          (!query.has('overdue') || task?.overdue),
      );
      const from = Number(query.get('cursor') ?? 0);
      const size = 2;
      return list(
        matching.slice(from, from + size),
        from + size < matching.length ? String(from + size) : null,
      );
    }),
    http.post('*/api/service-requests', async ({ request }) => {
      const { customerId, kind, subject, text } = (await request.json()) as ServiceRequestEntry;
      const id = String(world.requests.length + 1);
      const { name, ownerUsername } = world.customers.find((customer) => customer.id === customerId)!;
      const opened = serviceRequest(id, {
        customerId: customerId!,
        customerName: name,
        customerOwner: ownerUsername,
        kind: kind as 'inquiry',
        subject: subject!,
        text: text ?? null,
        openedAt: new Date().toISOString(),
      });
      world.requests.unshift(opened);
      return created(opened);
    }),
    http.post('*/api/service-requests/:id/close', async ({ params, request }) => {
      const { resolution = null } = (await request.json()) as { resolution?: string | null };
      const one = world.requests.find(({ id }) => id === params.id);
      if (one?.status === 'closed') return problem(409, '冲突');
      Object.assign(one!, { status: 'closed', closedAt: new Date().toISOString(), resolution, task: null });
      return done();
    }),
  ];
}

export const dealingHandlers = (world: World) =>
  [conversationHandlers, purchaseHandlers, ownerHandlers, mailHandlers, serviceHandlers].flatMap((handlers) =>
    handlers(world),
  );
