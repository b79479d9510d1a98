import { useMutation, useQueryClient } from '@tanstack/react-query';

import { api, body } from '@/lib/api';

import { customerQuery } from './customer';

/** Shows what is masked; the server writes down who looked. */
export function useReveal(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => body(api.POST('/api/customers/{id}/reveal', { params: { path: { id } } })),
    onSuccess: (customer) => client.setQueryData(customerQuery(id).queryKey, customer),
  });
}
