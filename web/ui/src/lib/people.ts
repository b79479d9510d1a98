import { queryOptions, useQuery } from '@tanstack/react-query';

import { api, body } from '@/lib/api';

export const usersQuery = queryOptions({
  queryKey: ['users'],
  queryFn: async () => (await body(api.GET('/api/users'))).items,
  staleTime: 300_000,
});

export const useUsers = () => useQuery(usersQuery);

/** The name of a person whom the server calls by username; somebody who has left keeps the username. */
export function usePersonName() {
  const { data: users = [] } = useUsers();
  return (username: string | null | undefined) =>
    users.find((user) => user.username === username)?.displayName ?? username ?? '';
}
