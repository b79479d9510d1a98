import { useQueryClient } from '@tanstack/react-query';

import { useLive } from '@/lib/live';

import { taskKeys } from './tasks';

/** The messages carry ids only; they say that the list changed. */
export function useLiveTasks() {
  const client = useQueryClient();
  useLive('/user/queue/tasks', () => {
    void client.invalidateQueries({ queryKey: taskKeys.all });
    void client.invalidateQueries({ queryKey: ['pipelines'] });
    void client.invalidateQueries({ queryKey: ['service-requests'] });
  });
}
