import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import { api, body } from '@/lib/api';
import type { TeamEntry } from '@/lib/api/types';

export const teamsQuery = queryOptions({
  queryKey: ['teams'],
  queryFn: async () => (await body(api.GET('/api/teams'))).items,
});

export const useTeams = () => useQuery(teamsQuery);

/** A new one without an id. */
export function useSaveTeam(id?: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (entry: TeamEntry) =>
      id
        ? body(api.PUT('/api/teams/{id}', { params: { path: { id } }, body: entry }))
        : body(api.POST('/api/teams', { body: entry })),
    onSuccess: () => client.invalidateQueries({ queryKey: teamsQuery.queryKey }),
  });
}

export function useRemoveTeam(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api.DELETE('/api/teams/{id}', { params: { path: { id } } }),
    onSuccess: () => client.invalidateQueries({ queryKey: teamsQuery.queryKey }),
  });
}
