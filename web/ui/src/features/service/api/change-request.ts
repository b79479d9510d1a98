import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';

import { api, body, keyed } from '@/lib/api';
import type { ServiceRequestEntry } from '@/lib/api/types';

import { requestKeys } from './service-requests';

/** The lists, the customer's timeline, and the tasks that come or go with it. */
function follow(client: QueryClient) {
  void client.invalidateQueries({ queryKey: ['tasks'] });
  void client.invalidateQueries({ queryKey: ['customers', 'one'] });
  return client.invalidateQueries({ queryKey: requestKeys.all });
}

/** Once for each key. */
export function useOpenRequest(key: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (entry: ServiceRequestEntry) =>
      body(api.POST('/api/service-requests', { params: { header: keyed(key) }, body: entry })),
    onSuccess: () => follow(client),
  });
}

/** Was somebody faster, the list says so after the refusal. */
export function useCloseRequest(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (resolution: string) =>
      api.POST('/api/service-requests/{id}/close', {
        params: { path: { id } },
        body: { resolution: resolution.trim() || null },
      }),
    onSettled: () => follow(client),
  });
}
