import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import { api, body, statusOf } from '@/lib/api';

export interface TemplateName {
  kind: string;
  language: string;
}

const CONFLICT = 409;
const LETTER = 'letter.';

/** A mail to customers, and no alert: it never lies in an inbox. */
export const isLetter = (kind: string) => kind.startsWith(LETTER);

export const templateKeys = { all: ['templates'] as const };

export const templatesQuery = queryOptions({
  queryKey: [...templateKeys.all, 'list'],
  queryFn: async () => (await body(api.GET('/api/templates'))).items,
});

export const useTemplates = () => useQuery(templatesQuery);

export const templateQuery = ({ kind, language }: TemplateName) =>
  queryOptions({
    queryKey: [...templateKeys.all, 'one', kind, language],
    queryFn: () =>
      body(api.GET('/api/templates/{kind}/{language}', { params: { path: { kind, language } } })),
  });

export const useTemplate = (name: TemplateName) => useQuery(templateQuery(name));

/** What somebody else has saved meanwhile is loaded, so that the page can say so. */
function useRenewal(name: TemplateName) {
  const client = useQueryClient();
  return {
    list: () => client.invalidateQueries({ queryKey: templatesQuery.queryKey }),
    one: () => client.invalidateQueries({ queryKey: templateQuery(name).queryKey }),
  };
}

export function useSaveTemplate(name: TemplateName) {
  const client = useQueryClient();
  const renew = useRenewal(name);
  return useMutation({
    mutationFn: (entry: { text: string; version: number }) =>
      body(api.PUT('/api/templates/{kind}/{language}', { params: { path: { ...name } }, body: entry })),
    onSuccess: (saved) => {
      client.setQueryData(templateQuery(name).queryKey, saved);
      void renew.list();
    },
    onError: (error) => statusOf(error) === CONFLICT && renew.one(),
  });
}

/** Back to the built-in words. */
export function useResetTemplate(name: TemplateName) {
  const renew = useRenewal(name);
  return useMutation({
    mutationFn: (version: number) =>
      api.DELETE('/api/templates/{kind}/{language}', {
        params: { path: { ...name }, query: { version } },
      }),
    onSettled: () => Promise.all([renew.one(), renew.list()]),
  });
}
