import { queryOptions, useQuery } from '@tanstack/react-query';

import { api, body } from '@/lib/api';

export const contractsQuery = (id: string) =>
  queryOptions({
    queryKey: ['customers', 'one', id, 'contracts'],
    queryFn: async () =>
      (await body(api.GET('/api/customers/{id}/contracts', { params: { path: { id } } }))).items,
  });

export const useContracts = (id: string) => useQuery(contractsQuery(id));
