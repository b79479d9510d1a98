import { queryOptions, useQuery } from '@tanstack/react-query';

import { api, body } from '@/lib/api';
import type { Task } from '@/lib/api/types';

/** Read once for each opening: data that changes under the person's hands would overwrite what was typed. */
export const taskFormQuery = (key: string) =>
  queryOptions({
    queryKey: ['task-form', key],
    queryFn: () => body(api.GET('/api/tasks/{key}/form', { params: { path: { key } } })),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });

export const useTaskForm = ({ key, form }: Task) =>
  useQuery({ ...taskFormQuery(key), enabled: Boolean(form) });
