import { useMutation, useQueryClient } from '@tanstack/react-query';

import { api, statusOf } from '@/lib/api';
import type { Task } from '@/lib/api/types';

import { forgetDraft, keepDraft, type Variables } from './draft';
import { closedHere, taskKeys } from './tasks';

function complete(key: string, variables: Variables) {
  return api.POST('/api/tasks/{key}/complete', { params: { path: { key } }, body: { variables } });
}

/**
 * The task leaves the list at once and comes back if the server refuses. What was typed is kept until it is accepted,
 * also when another task was opened meanwhile. 409 means that somebody was faster: the task stays gone.
 */
export function useCompleteTask({ key }: Task) {
  const client = useQueryClient();
  const closed = (keys: string[]) => client.setQueryData(taskKeys.closed, keys);
  return useMutation({
    mutationFn: (variables: Variables) => complete(key, variables),
    onMutate: async (variables) => {
      keepDraft(client, key, variables);
      closed([...closedHere(client), key]);
      await client.cancelQueries({ queryKey: taskKeys.open });
      client.setQueriesData<Task[]>({ queryKey: taskKeys.open }, (tasks) =>
        tasks?.filter((task) => task.key !== key),
      );
    },
    onSuccess: () => forgetDraft(client, key),
    onError: (error) => {
      if (statusOf(error) !== 409) closed(closedHere(client).filter((other) => other !== key));
    },
    onSettled: () =>
      void Promise.all(
        ['tasks', 'customers', 'pipelines'].map((name) => client.invalidateQueries({ queryKey: [name] })),
      ),
  });
}
