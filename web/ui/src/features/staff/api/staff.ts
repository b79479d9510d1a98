import {
  infiniteQueryOptions,
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';

import { api, body } from '@/lib/api';
import type { StaffEntry, StaffMember } from '@/lib/api/types';

const PAGE = 50;

export interface StaffFilter {
  search?: string;
  role?: string;
  teamId?: string;
  active?: boolean;
}

export const staffKeys = { all: ['staff'] as const };

export const staffQuery = (filter: StaffFilter) =>
  infiniteQueryOptions({
    queryKey: [...staffKeys.all, filter],
    queryFn: ({ pageParam: cursor }) =>
      body(
        api.GET('/api/staff', {
          params: { query: { ...filter, limit: PAGE, ...(cursor && { cursor }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });

export const useStaff = (filter: StaffFilter) => useInfiniteQuery(staffQuery(filter));

/** Whoever picks a colleague elsewhere, and the numbers of the teams, are to know of it too. */
function useChanged() {
  const client = useQueryClient();
  return () =>
    Promise.all(
      [staffKeys.all, ['users'], ['teams']].map((queryKey) => client.invalidateQueries({ queryKey })),
    );
}

export function useAddPerson() {
  const changed = useChanged();
  return useMutation({
    mutationFn: (entry: StaffEntry) => body(api.POST('/api/users', { body: entry })),
    onSuccess: changed,
  });
}

export function useChangePerson(username: string) {
  const changed = useChanged();
  return useMutation({
    mutationFn: (entry: StaffEntry) =>
      body(api.PUT('/api/users/{username}', { params: { path: { username } }, body: entry })),
    onSuccess: changed,
  });
}

export function useResetPassword(username: string) {
  const changed = useChanged();
  return useMutation({
    mutationFn: () => body(api.POST('/api/users/{username}/password', { params: { path: { username } } })),
    onSuccess: changed,
  });
}

/** What the person is now, as it would be sent back. */
export function entryOf(person: StaffMember): StaffEntry {
  const { displayName, number, department, teamId, role, email, phone, locale, active, version } = person;
  return { displayName, number, department, teamId, role, email, phone, locale, active, version };
}
