import { useMutation, useQueryClient } from '@tanstack/react-query';

import { api } from '@/lib/api';

import { countsQuery } from './counts';

/** Says that everything up to this alert has been looked at. */
export function useMarkSeen() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (upTo: string) => api.POST('/api/notifications/seen', { body: { upTo } }),
    onSettled: () => client.invalidateQueries({ queryKey: countsQuery.queryKey }),
  });
}
