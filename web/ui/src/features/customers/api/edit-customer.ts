import { useMutation, useQueryClient } from '@tanstack/react-query';

import { api, body } from '@/lib/api';
import type { CustomerEdit } from '@/lib/api/types';

import { customerQuery } from './customer';

export function useEditCustomer(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (edit: CustomerEdit) =>
      body(api.PATCH('/api/customers/{id}', { params: { path: { id } }, body: edit })),
    onSuccess: (customer) => {
      client.setQueryData(customerQuery(id).queryKey, customer);
      void client.invalidateQueries({ queryKey: ['customers', 'list'] });
      return client.invalidateQueries({ queryKey: ['customers', 'one', id] });
    },
  });
}
