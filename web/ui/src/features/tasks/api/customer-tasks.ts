import { queryOptions, useQuery } from '@tanstack/react-query';

import { api, body } from '@/lib/api';

import { taskKeys } from './tasks';

const MOST = 50;
const NOW_AND_THEN = 10_000;

/** The open tasks of one customer that one may see, those due first before others. Of those of others nothing is heard live. */
export const customerTasksQuery = (customerId: string) =>
  queryOptions({
    queryKey: [...taskKeys.all, 'customer', customerId],
    queryFn: async () => {
      const query = { customerId, status: 'open', limit: MOST };
      return (await body(api.GET('/api/tasks', { params: { query } }))).items;
    },
    refetchInterval: NOW_AND_THEN,
  });

export const useCustomerTasks = (customerId: string) => useQuery(customerTasksQuery(customerId));
