import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import { api, body, statusOf } from '@/lib/api';
import type { Credentials, NewPassword, Session } from '@/lib/api/types';

async function whoAmI(): Promise<Session | null> {
  try {
    return await body(api.GET('/api/session'));
  } catch (error) {
    if (statusOf(error) === 401) return null;
    throw error;
  }
}

/** `null` when nobody is signed in. */
export const sessionQuery = queryOptions({ queryKey: ['session'], queryFn: whoAmI, staleTime: Infinity });

export const useSession = () => useQuery(sessionQuery);

export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (credentials: Credentials) => body(api.POST('/api/session', { body: credentials })),
    onSuccess: (session) => client.setQueryData(sessionQuery.queryKey, session),
  });
}

/** Forgets everything that was loaded for this person, also when the server could not be told. */
export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api.DELETE('/api/session'),
    onSettled: () => {
      client.removeQueries({
        predicate: ({ queryKey }) => queryKey[0] !== 'session' && queryKey[0] !== 'demo',
      });
      client.setQueryData(sessionQuery.queryKey, null);
    },
  });
}

/** All other sessions end with it; this one goes on. */
export function useChangePassword() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (entry: NewPassword) => body(api.POST('/api/session/password', { body: entry })),
    onSuccess: (session) => client.setQueryData(sessionQuery.queryKey, session),
  });
}

export function useSignOutEverywhere() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api.DELETE('/api/session/all'),
    onSuccess: () => client.setQueryData(sessionQuery.queryKey, null),
  });
}
