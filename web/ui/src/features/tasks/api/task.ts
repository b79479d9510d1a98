import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';

import { api, body } from '@/lib/api';
import type { Task } from '@/lib/api/types';

import { taskKeys } from './tasks';

export const taskQuery = (key: string) =>
  queryOptions({
    queryKey: [...taskKeys.all, 'one', key],
    queryFn: () => body(api.GET('/api/tasks/{key}', { params: { path: { key } } })),
  });

/** Starts with what the list knows, so that opening a task shows something at once. */
export function useTask(key: string) {
  const client = useQueryClient();
  const listed = () =>
    client
      .getQueriesData<Task[]>({ queryKey: taskKeys.open })
      .flatMap(([, tasks]) => tasks ?? [])
      .find((task) => task.key === key);
  return useQuery({ ...taskQuery(key), placeholderData: listed });
}
