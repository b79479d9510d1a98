import { queryOptions, useQuery } from '@tanstack/react-query';

import { api, body } from '@/lib/api';

export const customerQuery = (id: string) =>
  queryOptions({
    queryKey: ['customers', 'one', id],
    queryFn: () => body(api.GET('/api/customers/{id}', { params: { path: { id } } })),
  });

export const useCustomer = (id: string) => useQuery(customerQuery(id));
