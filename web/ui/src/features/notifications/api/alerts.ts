import { infiniteQueryOptions, type InfiniteData, useInfiniteQuery } from '@tanstack/react-query';

import { api, body } from '@/lib/api';
import type { Alert, AlertPage } from '@/lib/api/types';

const PAGE = 20;

export const alertKeys = { all: ['notifications'] as const, lists: ['notifications', 'list'] as const };

export const alertsQuery = (unread: boolean) =>
  infiniteQueryOptions({
    queryKey: [...alertKeys.lists, { unread }],
    queryFn: ({ pageParam: cursor }) =>
      body(
        api.GET('/api/notifications', {
          params: { query: { limit: PAGE, ...(unread && { unread }), ...(cursor && { cursor }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });

export const useAlerts = (unread: boolean) => useInfiniteQuery(alertsQuery(unread));

export type AlertPages = InfiniteData<AlertPage, string>;

export function withAlert(pages: AlertPages | undefined, alert: Alert): AlertPages | undefined {
  const [first, ...rest] = pages?.pages ?? [];
  if (!pages || !first || pages.pages.some((page) => page.items.some(({ id }) => id === alert.id)))
    return pages;
  return { ...pages, pages: [{ ...first, items: [alert, ...first.items] }, ...rest] };
}

export function withRead(pages: AlertPages | undefined, readAt: string, id?: string): AlertPages | undefined {
  const read = (alert: Alert) => (alert.readAt || (id && alert.id !== id) ? alert : { ...alert, readAt });
  return pages && { ...pages, pages: pages.pages.map((page) => ({ ...page, items: page.items.map(read) })) };
}
