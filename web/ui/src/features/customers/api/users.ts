import { queryOptions, useQuery } from '@tanstack/react-query';

import { api, body } from '@/lib/api';

export const usersQuery = queryOptions({
  queryKey: ['users'],
  queryFn: async () => (await body(api.GET('/api/users'))).items,
  staleTime: 300_000,
});

export const useUsers = () => useQuery(usersQuery);
