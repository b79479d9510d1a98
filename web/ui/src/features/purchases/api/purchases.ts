import { infiniteQueryOptions, useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';

import { api, body, keyed } from '@/lib/api';
import type { PurchaseEntry } from '@/lib/api/types';

const PAGE = 10;

export const purchasesQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['customers', 'one', id, 'purchases'],
    queryFn: ({ pageParam: cursor }) =>
      body(
        api.GET('/api/customers/{id}/purchases', {
          params: { path: { id }, query: { limit: PAGE, ...(cursor && { cursor }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });

export const usePurchases = (id: string) => useInfiniteQuery(purchasesQuery(id));

/** Once for each key. */
export function useAddPurchase(id: string, key: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (entry: PurchaseEntry) =>
      body(
        api.POST('/api/customers/{id}/purchases', {
          params: { path: { id }, header: keyed(key) },
          body: entry,
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: ['customers', 'one', id] }),
  });
}
