import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import { api, body, statusOf } from '@/lib/api';
import type { HandoverEntry, WorkHandover } from '@/lib/api/types';

import { staffKeys } from './staff';

const WHILE_IT_RUNS = 1_000;

async function latest(username: string): Promise<WorkHandover | null> {
  try {
    return await body(api.GET('/api/users/{username}/handover', { params: { path: { username } } }));
  } catch (error) {
    if (statusOf(error) === 404) return null;
    throw error;
  }
}

/** `null` when there never was one; asked again as long as one is under way. */
export const handoverQuery = (username: string) =>
  queryOptions({
    queryKey: ['handover', username],
    queryFn: () => latest(username),
    refetchInterval: ({ state }) => (state.data && !state.data.finishedAt ? WHILE_IT_RUNS : false),
  });

export const useHandover = (username: string) => useQuery(handoverQuery(username));

export function useHandOver(username: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (entry: HandoverEntry) =>
      body(api.POST('/api/users/{username}/handover', { params: { path: { username } }, body: entry })),
    onSuccess: (begun) => {
      client.setQueryData(handoverQuery(username).queryKey, begun);
      return client.invalidateQueries({ queryKey: staffKeys.all });
    },
  });
}
