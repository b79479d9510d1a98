import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import { api, body } from '@/lib/api';
import type { Customer, MilestoneEntry } from '@/lib/api/types';

interface Saved {
  milestone?: string;
  entry: MilestoneEntry;
}

export const milestonesQuery = (id: string) =>
  queryOptions({
    queryKey: ['customers', 'one', id, 'milestones'],
    queryFn: async () =>
      (await body(api.GET('/api/customers/{id}/milestones', { params: { path: { id } } }))).items,
  });

export const useMilestones = (id: string) => useQuery(milestonesQuery(id));

/** Notes a milestone, or makes the one that is named what the entry says. */
export function useSaveMilestone({ id, version }: Customer) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ milestone, entry }: Saved) =>
      milestone
        ? body(
            api.PUT('/api/customers/{id}/milestones/{milestone}', {
              params: { path: { id, milestone }, query: { version } },
              body: entry,
            }),
          )
        : body(api.POST('/api/customers/{id}/milestones', { params: { path: { id } }, body: entry })),
    onSettled: () => client.invalidateQueries({ queryKey: ['customers', 'one', id] }),
  });
}

export function useRemoveMilestone(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (milestone: string) =>
      api.DELETE('/api/customers/{id}/milestones/{milestone}', { params: { path: { id, milestone } } }),
    onSettled: () => client.invalidateQueries({ queryKey: ['customers', 'one', id] }),
  });
}
