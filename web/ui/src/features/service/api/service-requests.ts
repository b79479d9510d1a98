import { infiniteQueryOptions, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';

import { api, body } from '@/lib/api';
import type { ServiceRequest } from '@/lib/api/types';
import { serverNow } from '@/lib/time/now';

const PAGE = 30;

export const requestKeys = { all: ['service-requests'] as const };

/** As it stands in the address: several states or kinds are separated by commas. */
export interface RequestFilter {
  status?: string;
  kind?: string;
  assignee?: string;
  overdue?: string;
  customerId?: string;
}

export const chosen = (value?: string) => (value ? value.split(',') : []);

/** As the server takes it; what else is in the address is nobody's concern here. */
export const searchOf = ({ status, kind, assignee, overdue, customerId }: RequestFilter) => ({
  ...(status && { status: chosen(status) }),
  ...(kind && { kind: chosen(kind) }),
  ...(assignee && { assignee }),
  ...(overdue && { overdue: true }),
  ...(customerId && { customerId }),
});

const WHILE_IT_BEGINS = 2_000;
const BEGUN_AFTER = 60_000;

/** Just opened: the model has not said yet who works on it. */
const begins = ({ status, task, openedAt }: ServiceRequest) =>
  status === 'open' && !task && serverNow() - Date.parse(openedAt) < BEGUN_AFTER;

/** Asked again as long as one of them has just been opened: its task may be somebody else's, of which nothing is heard live. */
export const requestsQuery = (filter: RequestFilter) =>
  infiniteQueryOptions({
    queryKey: [...requestKeys.all, 'list', searchOf(filter)],
    queryFn: ({ pageParam: cursor }) =>
      body(
        api.GET('/api/service-requests', {
          params: { query: { ...searchOf(filter), limit: PAGE, ...(cursor && { cursor }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ items }) => items.some(begins)) ? WHILE_IT_BEGINS : false,
  });

export const useRequests = (filter: RequestFilter) => useInfiniteQuery(requestsQuery(filter));
