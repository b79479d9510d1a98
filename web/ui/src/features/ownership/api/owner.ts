import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import { api, body } from '@/lib/api';
import type { NewOwner } from '@/lib/api/types';

/** Whose the customer is, and whether it may be given to somebody else. */
export const ownerQuery = (id: string) =>
  queryOptions({
    queryKey: ['customers', 'one', id, 'owner'],
    queryFn: () => body(api.GET('/api/customers/{id}/owner', { params: { path: { id } } })),
  });

export const useOwner = (id: string) => useQuery(ownerQuery(id));

/** What was refused is looked at again: somebody has changed the customer meanwhile. */
export function useGiveCustomer(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (to: NewOwner) =>
      body(api.PUT('/api/customers/{id}/owner', { params: { path: { id } }, body: to })),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ['tasks'] });
      return client.invalidateQueries({ queryKey: ['customers'] });
    },
  });
}
