import { queryOptions, useQuery } from '@tanstack/react-query';

import { api, body } from '@/lib/api';
import type { Lists } from '@/lib/api/types';
import { useLanguage } from '@/lib/i18n/use-language';

export const listsQuery = queryOptions({
  queryKey: ['lists'],
  queryFn: () => body(api.GET('/api/lists')),
  staleTime: Infinity,
});

/** The code lists in the language of the page: options to choose from, and the text for a code. */
export function useLists() {
  const { data } = useQuery(listsQuery);
  const chinese = useLanguage() === 'zh-CN';
  const options = (list: keyof Lists) =>
    (data?.[list] ?? []).map(({ code, zh, en }) => ({ value: code, label: chinese ? zh : en }));
  const text = (list: keyof Lists, code: string) =>
    options(list).find(({ value }) => value === code)?.label ?? code;
  return { options, text };
}
