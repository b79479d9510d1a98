import { queryOptions, useQuery } from '@tanstack/react-query';

import { api, body } from '@/lib/api';

/** The journeys of a customer, the newest first. */
export const pipelinesQuery = (customerId: string) =>
  queryOptions({
    queryKey: ['pipelines', customerId],
    queryFn: async () => {
      const { items } = await body(api.GET('/api/pipelines', { params: { query: { customerId } } }));
      return items.toSorted((one, other) => other.since.localeCompare(one.since));
    },
  });

export const usePipelines = (customerId: string) => useQuery(pipelinesQuery(customerId));
