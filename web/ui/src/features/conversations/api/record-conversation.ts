import { useMutation, useQueryClient } from '@tanstack/react-query';

import { api, body, keyed } from '@/lib/api';
import type { InteractionEntry } from '@/lib/api/types';

/** Once for each key. The timeline, the key facts and the tasks follow. */
export function useRecordConversation(id: string, key: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (entry: InteractionEntry) =>
      body(
        api.POST('/api/customers/{id}/interactions', {
          params: { path: { id }, header: keyed(key) },
          body: entry,
        }),
      ),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['tasks'] });
      return client.invalidateQueries({ queryKey: ['customers'] });
    },
  });
}
