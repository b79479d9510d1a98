import type { QueryClient } from '@tanstack/react-query';

export type Variables = Record<string, unknown>;

const draftKey = (key: string) => ['task-draft', key];

export function keepDraft(client: QueryClient, key: string, variables: Variables) {
  client.setQueryDefaults(['task-draft'], { gcTime: Infinity });
  client.setQueryData(draftKey(key), variables);
}

export function draftOf(client: QueryClient, key: string): Variables {
  return client.getQueryData<Variables>(draftKey(key)) ?? {};
}

export function forgetDraft(client: QueryClient, key: string) {
  client.removeQueries({ queryKey: draftKey(key) });
}
