import { infiniteQueryOptions, type InfiniteData, useInfiniteQuery } from '@tanstack/react-query';

import { api, body } from '@/lib/api';
import type { Alert, AlertPage } from '@/lib/api/types';

const PAGE = 20;

export const alertKeys = { all: ['notifications'] as const, lists: ['notifications', 'list'] as const };

export type AlertView = 'inbox' | 'unread' | 'snoozed' | 'done' | 'all';

export const alertsQuery = (state: AlertView) =>
  infiniteQueryOptions({
    queryKey: [...alertKeys.lists, { state }],
    queryFn: ({ pageParam: cursor }) =>
      body(
        api.GET('/api/notifications', {
          params: { query: { limit: PAGE, state, ...(cursor && { cursor }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });

/** Which of these are still unread; a toast of what has been read or withdrawn meanwhile says nothing. */
export async function stillUnread(ids: Iterable<string>): Promise<Set<string>> {
  const query = { limit: PAGE, state: 'unread' } as const;
  const { items } = await body(api.GET('/api/notifications', { params: { query } }));
  const unread = new Set(items.map(({ id }) => id));
  return new Set([...ids].filter((id) => unread.has(id)));
}

export const useAlerts = (state: AlertView) => useInfiniteQuery(alertsQuery(state));

export type AlertPages = InfiniteData<AlertPage, string>;

export function withRead(
  pages: AlertPages | undefined,
  readAt: string,
  reading: { id: string } | { upTo: string },
): AlertPages | undefined {
  const all = pages?.pages.flatMap((page) => page.items) ?? [];
  const from = 'upTo' in reading ? all.findIndex(({ id }) => id === reading.upTo) : -1;
  const isMeant = (alert: Alert) =>
    'id' in reading ? alert.id === reading.id : from >= 0 && all.indexOf(alert) >= from;
  const read = (alert: Alert) => (alert.readAt || !isMeant(alert) ? alert : { ...alert, readAt });
  return pages && { ...pages, pages: pages.pages.map((page) => ({ ...page, items: page.items.map(read) })) };
}

/** Alerts that belong together, in the place of the newest of them. */
export function grouped(alerts: Alert[]): Alert[][] {
  const groups = new Map<string, Alert[]>();
  alerts.forEach((alert) => {
    const key = alert.group ?? alert.id;
    groups.set(key, [...(groups.get(key) ?? []), alert]);
  });
  return [...groups.values()];
}
