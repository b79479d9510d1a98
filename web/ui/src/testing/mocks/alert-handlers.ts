import { http, HttpResponse } from 'msw';

import type { Alert } from '@/lib/api/types';

import { done, list } from './answers';
import type { World } from './world';

interface UpTo {
  upTo?: string;
}

export function alertHandlers(world: World) {
  const move = (id: unknown, change: Partial<Alert>) => {
    const moved = world.alerts.find((alert) => alert.id === id);
    if (moved) Object.assign(moved, change);
    world.tellInbox([String(id)]);
    return done();
  };
  /** The alerts lie newest first: up to one means that one and those after it. */
  const markUpTo = async (request: Request, mark: (alert: Alert, now: string) => void) => {
    const { upTo } = (await request.json()) as UpTo;
    const from = upTo ? world.alerts.findIndex(({ id }) => id === upTo) : 0;
    const now = new Date().toISOString();
    const marked = world.alerts.slice(from);
    marked.forEach((alert) => mark(alert, now));
    world.tellInbox(marked.map(({ id }) => id));
    return done();
  };
  return [
    http.get('*/api/notifications/unread-count', () => HttpResponse.json(world.counts())),
    http.get('*/api/notifications', ({ request }) =>
      list(world.alertsIn(new URL(request.url).searchParams.get('state') ?? 'all')),
    ),
    http.post('*/api/notifications/read-all', ({ request }) =>
      markUpTo(request, (alert, now) => (alert.readAt ??= now)),
    ),
    http.post('*/api/notifications/seen', ({ request }) =>
      markUpTo(request, (alert, now) => (alert.seenAt ??= now)),
    ),
    http.post('*/api/notifications/:id/done', ({ params }) => move(params.id, { state: 'done' })),
    http.post('*/api/notifications/:id/unread', ({ params }) =>
      move(params.id, { state: 'open', readAt: null, snoozedUntil: null }),
    ),
    http.post('*/api/notifications/:id/snooze', async ({ params, request }) => {
      const { until } = (await request.json()) as { until: string };
      return move(params.id, { state: 'snoozed', snoozedUntil: until });
    }),
    http.post('*/api/notifications/:id/read', ({ params }) =>
      move(params.id, { readAt: new Date().toISOString() }),
    ),
  ];
}
