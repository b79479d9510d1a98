import { useMutation, useQueryClient } from '@tanstack/react-query';

import { api, body } from '@/lib/api';
import type { NewOwner } from '@/lib/api/types';

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
