import { infiniteQueryOptions, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';

import { api, body } from '@/lib/api';
import type { TimelineKind } from '@/lib/api/types';

const PAGE = 30;

export const timelineQuery = (id: string, kinds: TimelineKind[]) =>
  infiniteQueryOptions({
    queryKey: ['customers', 'one', id, 'timeline', kinds],
    queryFn: ({ pageParam: cursor }) =>
      body(
        api.GET('/api/customers/{id}/timeline', {
          params: {
            path: { id },
            query: { limit: PAGE, ...(kinds.length && { kind: kinds }), ...(cursor && { cursor }) },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });

export const useTimeline = (id: string, kinds: TimelineKind[]) => useInfiniteQuery(timelineQuery(id, kinds));
