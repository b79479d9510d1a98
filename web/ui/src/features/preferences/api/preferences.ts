import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import { api, body } from '@/lib/api';
import type { Preferences } from '@/lib/api/types';

export const preferencesQuery = queryOptions({
  queryKey: ['preferences'],
  queryFn: () => body(api.GET('/api/preferences')),
});

export const usePreferences = () => useQuery(preferencesQuery);

export function useSavePreferences() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (preferences: Preferences) => body(api.PUT('/api/preferences', { body: preferences })),
    onSuccess: (saved) => client.setQueryData(preferencesQuery.queryKey, saved),
  });
}

/** The version that counts by now, whatever this page has loaded. */
export function useLatestVersion() {
  const client = useQueryClient();
  return async () => (await client.fetchQuery({ ...preferencesQuery, staleTime: 0 })).version;
}
