import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import { api, body } from '@/lib/api';
import type { WantedToken } from '@/lib/api/types';

export const tokensQuery = queryOptions({
  queryKey: ['tokens'],
  queryFn: async () => (await body(api.GET('/api/tokens'))).items,
});

export const useTokens = () => useQuery(tokensQuery);

export function useIssueToken() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wanted: WantedToken) => body(api.POST('/api/tokens', { body: wanted })),
    onSuccess: () => client.invalidateQueries({ queryKey: tokensQuery.queryKey }),
  });
}

export function useRevokeToken() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.DELETE('/api/tokens/{id}', { params: { path: { id } } }),
    onSettled: () => client.invalidateQueries({ queryKey: tokensQuery.queryKey }),
  });
}
