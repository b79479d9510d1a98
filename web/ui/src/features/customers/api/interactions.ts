import { queryOptions, useQuery } from '@tanstack/react-query';

import { api, body } from '@/lib/api';

export const interactionsQuery = (id: string) =>
  queryOptions({
    queryKey: ['customers', 'one', id, 'interactions'],
    queryFn: async () =>
      (
        await body(
          api.GET('/api/customers/{id}/interactions', { params: { path: { id }, query: { limit: 100 } } }),
        )
      ).items,
  });

export const useInteractions = (id: string) => useQuery(interactionsQuery(id));
