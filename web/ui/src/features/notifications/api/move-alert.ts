import { useMutation, useQueryClient } from '@tanstack/react-query';

import { api } from '@/lib/api';

import { alertKeys } from './alerts';

export type Move = { id: string; to: 'done' | 'unread' } | { id: string; to: 'snooze'; until: string };

function move(wanted: Move) {
  const params = { path: { id: wanted.id } };
  switch (wanted.to) {
    case 'done':
      return api.POST('/api/notifications/{id}/done', { params });
    case 'unread':
      return api.POST('/api/notifications/{id}/unread', { params });
    case 'snooze':
      return api.POST('/api/notifications/{id}/snooze', { params, body: { until: wanted.until } });
  }
}

export function useMoveAlert() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: move,
    onSettled: () => client.invalidateQueries({ queryKey: alertKeys.all }),
  });
}
