import { type QueryClient, queryOptions, useQuery } from '@tanstack/react-query';

import { api, body } from '@/lib/api';
import type { Task } from '@/lib/api/types';

const PAGE = 200;
const PAGES = 5;

/** One's own tasks, or all that one may see. */
export type Whose = 'mine' | 'team';

export const taskKeys = {
  all: ['tasks'] as const,
  open: ['tasks', 'open'] as const,
  closed: ['tasks', 'closed-here'] as const,
};

/** The server's list follows a completion within a moment; what was completed here does not come back meanwhile. */
export function closedHere(client: QueryClient): string[] {
  return client.getQueryData<string[]>(taskKeys.closed) ?? [];
}

/** The whole list of one person or of everybody in sight, since it is shown in groups with their counts. */
async function openTasks(client: QueryClient, whose: Whose): Promise<Task[]> {
  const tasks: Task[] = [];
  let cursor: string | null | undefined;
  for (let page = 0; page < PAGES; page++) {
    const query = {
      ...(whose === 'mine' && { assignee: 'me' }),
      status: 'open',
      limit: PAGE,
      ...(cursor && { cursor }),
    };
    const { items, next } = await body(api.GET('/api/tasks', { params: { query } }));
    tasks.push(...items);
    if (!next) break;
    cursor = next;
  }
  const closed = closedHere(client);
  return tasks.filter(({ key }) => !closed.includes(key));
}

export const openTasksQuery = (whose: Whose) =>
  queryOptions({
    queryKey: [...taskKeys.open, whose],
    queryFn: ({ client }) => openTasks(client, whose),
    refetchOnWindowFocus: 'always',
  });

export const useOpenTasks = (whose: Whose) => useQuery(openTasksQuery(whose));
