import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import { api, body } from '@/lib/api';
import type { Share, ShareEntry } from '@/lib/api/types';

export const sharesQuery = (id: string) =>
  queryOptions({
    queryKey: ['shares', id],
    queryFn: async () =>
      (await body(api.GET('/api/customers/{id}/shares', { params: { path: { id } } }))).items,
  });

export const useShares = (id: string) => useQuery(sharesQuery(id));

export const teamsQuery = queryOptions({
  queryKey: ['teams'],
  queryFn: async () => (await body(api.GET('/api/teams'))).items,
});

export const useTeams = () => useQuery(teamsQuery);

export function useShare(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (entry: ShareEntry) =>
      body(api.PUT('/api/customers/{id}/shares', { params: { path: { id } }, body: entry })),
    onSuccess: () => client.invalidateQueries({ queryKey: sharesQuery(id).queryKey }),
  });
}

export function useUnshare(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ username, teamId }: Share) =>
      api.DELETE('/api/customers/{id}/shares', {
        params: { path: { id }, query: username ? { username } : { teamId: teamId ?? '' } },
      }),
    onSettled: () => client.invalidateQueries({ queryKey: sharesQuery(id).queryKey }),
  });
}
