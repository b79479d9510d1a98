import { infiniteQueryOptions, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';

import { api, body } from '@/lib/api';
import type { Delivery } from '@/lib/api/types';

const PAGE = 30;

export interface DeliveryFilter {
  state?: string;
  channel?: string;
  recipient?: string;
}

export const deliveryKeys = { all: ['deliveries'] as const };

export const deliveriesQuery = (filter: DeliveryFilter) =>
  infiniteQueryOptions({
    queryKey: [...deliveryKeys.all, 'list', filter],
    queryFn: ({ pageParam: cursor }) =>
      body(
        api.GET('/api/deliveries', {
          params: { query: { ...filter, limit: PAGE, ...(cursor && { cursor }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });

export const useDeliveries = (filter: DeliveryFilter) => useInfiniteQuery(deliveriesQuery(filter));

const MENDED = ['suppressed', 'no-address'];

/** What was given up, or tried and stopped by its address, can be queued again; the server has the last word. */
export function canBeSentAgain({ state, reason, attempts }: Delivery): boolean {
  return state === 'dead' || (state === 'not-sent' && attempts > 0 && MENDED.includes(reason ?? ''));
}
