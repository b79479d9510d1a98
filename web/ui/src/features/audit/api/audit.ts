import { infiniteQueryOptions, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';

import { api, body } from '@/lib/api';

const PAGE = 50;

export interface AuditFilter {
  username?: string;
  act?: string;
  subject?: string;
}

export const auditQuery = (filter: AuditFilter) =>
  infiniteQueryOptions({
    queryKey: ['audit', filter],
    queryFn: ({ pageParam: cursor }) =>
      body(
        api.GET('/api/audit', {
          params: { query: { ...filter, limit: PAGE, ...(cursor && { cursor }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });

export const useAudit = (filter: AuditFilter) => useInfiniteQuery(auditQuery(filter));
