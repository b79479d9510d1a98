import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';

import { statusOf } from './problem';

/** Only what may pass by itself is tried again: no answer, or a server that is busy. */
function mayPass(error: unknown): boolean {
  const status = statusOf(error);
  return status === 0 || status >= 502;
}

export function newQueryClient(onSignedOut: () => void): QueryClient {
  const onError = (error: unknown) => {
    if (statusOf(error) === 401) onSignedOut();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: { staleTime: 15_000, retry: (count, error) => count < 2 && mayPass(error) },
      mutations: { retry: false },
    },
  });
}
