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

export const useAlerts = (state: AlertView) => useInfiniteQuery(alertsQuery(state));

export type AlertPages = InfiniteData<AlertPage, string>;

export function withRead(pages: AlertPages | undefined, readAt: string, id?: string): AlertPages | undefined {
  const read = (alert: Alert) => (alert.readAt || (id && alert.id !== id) ? alert : { ...alert, readAt });
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
