import { useMutation, useQueryClient } from '@tanstack/react-query';

import { api } from '@/lib/api';

import { alertKeys, type AlertPages, withRead } from './alerts';
import { countsQuery } from './counts';

/** One alert, or all up to one, so that what came after the list was shown is left alone. */
export type Reading = { id: string } | { upTo: string };

function markRead(reading: Reading) {
  return 'id' in reading
    ? api.POST('/api/notifications/{id}/read', { params: { path: { id: reading.id } } })
    : api.POST('/api/notifications/read-all', { body: reading });
}

/** Shown at once; the server's word follows. */
export function useMarkRead() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: markRead,
    onMutate: async (reading) => {
      await client.cancelQueries({ queryKey: alertKeys.all });
      const readAt = new Date().toISOString();
      client.setQueriesData<AlertPages>({ queryKey: alertKeys.lists }, (pages) =>
        withRead(pages, readAt, reading),
      );
      if ('id' in reading)
        client.setQueryData(
          countsQuery.queryKey,
          (counts) => counts && { ...counts, unread: Math.max(0, counts.unread - 1) },
        );
    },
    onSettled: () => client.invalidateQueries({ queryKey: alertKeys.all }),
  });
}
