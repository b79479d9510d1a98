import { queryOptions, useQuery } from '@tanstack/react-query';

import { api, body } from '@/lib/api';

async function demoMails() {
  const mails = await body(api.GET('/api/demo/mails'));
  return mails.toSorted((one, other) => other.receivedAt.localeCompare(one.receivedAt));
}

export const demoMailsQuery = queryOptions({
  queryKey: ['demo', 'mails'],
  queryFn: demoMails,
  refetchInterval: 10_000,
});

export const useDemoMails = () => useQuery(demoMailsQuery);
