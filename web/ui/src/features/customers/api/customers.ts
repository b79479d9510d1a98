import { infiniteQueryOptions, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';

import { api, body } from '@/lib/api';

const PAGE = 30;

export interface CustomerFilter {
  search?: string;
  status?: string;
  owner?: string;
}

export const customersQuery = (filter: CustomerFilter) =>
  infiniteQueryOptions({
    queryKey: ['customers', 'list', filter],
    queryFn: ({ pageParam: cursor }) =>
      body(
        api.GET('/api/customers', {
          params: { query: { ...filter, limit: PAGE, ...(cursor && { cursor }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });

export const useCustomers = (filter: CustomerFilter) => useInfiniteQuery(customersQuery(filter));
