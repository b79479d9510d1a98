import { http, HttpResponse } from 'msw';

import type { Clash, ContactDetails, CustomerEdit, Milestone, MilestoneEntry } from '@/lib/api/types';

import { type Body, done, found, list, problem } from './answers';
import { sampleVisitReports } from './start';
import type { World } from './world';

const conflict = (world: World, edit: CustomerEdit, version: number) =>
  HttpResponse.json(
    {
      type: 'about:blank',
      title: '期间已被修改',
      status: 409,
      version,
      changed: world.changedMeanwhile.map((change) => ({
        ...change,
        yours: edit[change.field as 'name'] ?? null,
      })),
    },
    { status: 409 },
  );

const sameAs = (clash: Clash) =>
  HttpResponse.json({ title: '该客户已登记', status: 409, sure: true, clashes: [clash] }, { status: 409 });

function timelineOf(world: World) {
  const conversations = world.interactions.map((interaction) => ({
    kind: 'interaction',
    id: interaction.id,
    at: interaction.occurredAt,
    by: interaction.recordedBy,
    details: interaction,
  }));
  const reports = sampleVisitReports().map((report) => ({
    kind: 'visit-report',
    id: report.id,
    at: report.recordedAt,
    by: report.recordedBy,
    details: report,
  }));
  return [...conversations, ...reports].toSorted((one, other) => other.at.localeCompare(one.at));
}

export function recordHandlers(world: World) {
  const one = (id: unknown) => world.customers.find((customer) => customer.id === id);
  return [
    http.patch('*/api/customers/:id', async ({ params, request }) => {
      const { version, ...edit } = (await request.json()) as CustomerEdit;
      const customer = one(params.id);
      if (!customer) return problem(404, 'Not found');
      if (version !== customer.version) return conflict(world, { ...edit, version }, customer.version);
      if (world.alreadyThere) return sameAs(world.alreadyThere);
      Object.assign(customer, edit, { version: version + 1 });
      return HttpResponse.json(customer as Body);
    }),
    http.post('*/api/customers/:id/reveal', ({ params }) => {
      const customer = one(params.id);
      if (customer) customer.contacts[0]!.phone = '13800138000';
      return found(customer);
    }),
    http.post('*/api/customers/:id/contacts', async ({ params, request }) => {
      const entry = (await request.json()) as ContactDetails;
      const contact = { id: `c${Date.now()}`, ...entry } as never;
      one(params.id)?.contacts.push(contact);
      return HttpResponse.json(contact, { status: 201 });
    }),
    http.delete('*/api/customers/:id/contacts/:contact', ({ params }) => {
      const customer = one(params.id);
      if (customer) customer.contacts = customer.contacts.filter(({ id }) => id !== params.contact);
      return done();
    }),
    http.get('*/api/customers/:id/milestones', ({ params }) =>
      list(params.id === '1' ? world.milestones : []),
    ),
    http.post('*/api/customers/:id/milestones', async ({ request }) => {
      const entry = (await request.json()) as MilestoneEntry;
      const milestone = { id: `m${Date.now()}`, kind: 'noted', ...entry } as Milestone;
      world.milestones.push(milestone);
      return HttpResponse.json(milestone, { status: 201 });
    }),
    http.put('*/api/customers/:id/milestones/:milestone', async ({ params, request }) => {
      const milestone = world.milestones.find(({ id }) => id === params.milestone);
      Object.assign(milestone ?? {}, await request.json());
      return found(milestone);
    }),
    http.delete('*/api/customers/:id/milestones/:milestone', ({ params }) => {
      world.milestones = world.milestones.filter(({ id }) => id !== params.milestone);
      return done();
    }),
    http.get('*/api/customers/:id/timeline', ({ params, request }) => {
      const kinds = new URL(request.url).searchParams.getAll('kind');
      const events = params.id === '1' ? timelineOf(world) : [];
      return list(events.filter(({ kind }) => !kinds.length || kinds.includes(kind)));
    }),
    http.get('*/api/customers/:id/needs-report', ({ request }) =>
      new URL(request.url).searchParams.get('format') === 'pdf'
        ? new HttpResponse(new Blob(['%PDF-1.7']), {
            headers: {
              'Content-Type': 'application/pdf',
              'Content-Disposition': `attachment; filename="x"; filename*=UTF-8''${encodeURIComponent('需求报告.pdf')}`,
            },
          })
        : HttpResponse.html('<h1>需求报告 · 深圳华强精密电子有限公司</h1>'),
    ),
    http.get('*/api/customers/:id/changes', ({ params }) => list(params.id === '1' ? world.changes : [])),
    http.get('*/api/customers/:id/attachments', () => list(world.attachments)),
    http.delete('*/api/customers/:id/attachments/:file', ({ params }) => {
      world.attachments = world.attachments.filter(({ id }) => id !== params.file);
      return found({});
    }),
  ];
}
