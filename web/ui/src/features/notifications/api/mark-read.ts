import { useMutation, useQueryClient } from '@tanstack/react-query';

import { api } from '@/lib/api';

import { alertKeys, type AlertPages, withRead } from './alerts';
import { unreadCountQuery } from './unread-count';

function markRead(id?: string) {
  return id
    ? api.POST('/api/notifications/{id}/read', { params: { path: { id } } })
    : api.POST('/api/notifications/read-all');
}

/** One alert, or all when no id is given. Shown at once; the server's word follows. */
export function useMarkRead() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: markRead,
    onMutate: async (id) => {
      await client.cancelQueries({ queryKey: alertKeys.all });
      const readAt = new Date().toISOString();
      client.setQueriesData<AlertPages>({ queryKey: alertKeys.lists }, (pages) =>
        withRead(pages, readAt, id),
      );
      client.setQueryData(unreadCountQuery.queryKey, (count) => (id && count ? Math.max(0, count - 1) : 0));
    },
    onSettled: () => client.invalidateQueries({ queryKey: alertKeys.all }),
  });
}
