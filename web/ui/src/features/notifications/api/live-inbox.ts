import { useQueryClient } from '@tanstack/react-query';

import type { AlertCounts } from '@/lib/api/types';
import { useLive } from '@/lib/live';

import { alertKeys } from './alerts';
import { countsQuery } from './counts';

const DESTINATION = '/user/queue/inbox';

interface InboxChange extends AlertCounts {
  changed: string[];
}

/** The counts as the server has them, the same in every tab; what is listed is fetched anew when something has changed. */
export function useLiveInbox(onChanged: (ids: string[]) => void) {
  const client = useQueryClient();
  useLive(DESTINATION, (message) => {
    const { unseen, unread, changed } = JSON.parse(message.body) as InboxChange;
    client.setQueryData(countsQuery.queryKey, { unseen, unread });
    if (changed.length === 0) return;
    void client.invalidateQueries({ queryKey: alertKeys.lists });
    onChanged(changed);
  });
}
