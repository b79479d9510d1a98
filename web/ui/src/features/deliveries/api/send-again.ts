import { useMutation, useQueryClient } from '@tanstack/react-query';

import { api } from '@/lib/api';

import { deliveryKeys } from './deliveries';

export interface SentAgain {
  queued: number;
  refused: unknown[];
}

/** One after the other, so that many do not flood the server; one that is refused does not stop the others. */
async function sendAgain(ids: string[]): Promise<SentAgain> {
  const refused: unknown[] = [];
  for (const id of ids) {
    await api
      .POST('/api/deliveries/{id}/retry', { params: { path: { id } } })
      .catch((error: unknown) => refused.push(error));
  }
  return { queued: ids.length - refused.length, refused };
}

export function useSendAgain() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: sendAgain,
    onSettled: () => client.invalidateQueries({ queryKey: deliveryKeys.all }),
  });
}
