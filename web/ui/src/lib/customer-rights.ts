import { queryOptions, useQuery } from '@tanstack/react-query';

import { api, body } from '@/lib/api';
import type { Rights } from '@/lib/api/types';

const NONE: Rights = { change: false, record: false, serve: false, give: false };

/** What the one who looks may do with a customer. */
export const rightsQuery = (customerId: string) =>
  queryOptions({
    queryKey: ['customers', 'one', customerId, 'rights'],
    queryFn: () => body(api.GET('/api/customers/{id}/rights', { params: { path: { id: customerId } } })),
  });

/** Nothing, as long as it is not known: whoever offers something waits for {@link rightsQuery}. */
export const useRights = (customerId: string): Rights => useQuery(rightsQuery(customerId)).data ?? NONE;
