import { useMutation, useQueryClient } from '@tanstack/react-query';

import { api } from '@/lib/api';
import type { Task } from '@/lib/api/types';

import { taskKeys } from './tasks';

/** Urges on whoever has the task (F2). */
export const useUrge = ({ key }: Task) =>
  useMutation({
    mutationFn: (note: string) =>
      api.POST('/api/tasks/{key}/urge', { params: { path: { key } }, body: { note: note.trim() || null } }),
  });

export function useReassign({ key }: Task) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (assignee: string) =>
      api.POST('/api/tasks/{key}/assign', { params: { path: { key } }, body: { assignee } }),
    onSuccess: () => client.invalidateQueries({ queryKey: taskKeys.all }),
  });
}
