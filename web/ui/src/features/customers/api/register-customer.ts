import { useMutation, useQueryClient } from '@tanstack/react-query';

import { api, body } from '@/lib/api';
import type { NewCustomer } from '@/lib/api/types';

import { customerQuery } from './customer';

export function useRegisterCustomer() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (customer: NewCustomer) => body(api.POST('/api/customers', { body: customer })),
    onSuccess: (customer) => {
      client.setQueryData(customerQuery(customer.id).queryKey, customer);
      return client.invalidateQueries({ queryKey: ['customers', 'list'] });
    },
  });
}
