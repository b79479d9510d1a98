import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';

import { api, body } from '@/lib/api';

const PAGE = 30;

export const changesQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['customers', 'one', id, 'changes'],
    queryFn: ({ pageParam: cursor }) =>
      body(
        api.GET('/api/customers/{id}/changes', {
          params: { path: { id }, query: { limit: PAGE, ...(cursor && { cursor }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });

export const useChanges = (id: string) => useInfiniteQuery(changesQuery(id));
