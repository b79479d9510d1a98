import { useQueryClient } from '@tanstack/react-query';

import { useLive } from '@/lib/live';

import { alertKeys } from './alerts';
import { unreadCountQuery } from './unread-count';

const DESTINATION = '/user/queue/inbox';

interface InboxChange {
  unseen: number;
  unread: number;
  changed: string[];
}

/** The counts as the server has them, the same in every tab; what is listed is fetched anew when something has changed. */
export function useLiveInbox() {
  const client = useQueryClient();
  useLive(DESTINATION, (message) => {
    const { unread, changed } = JSON.parse(message.body) as InboxChange;
    client.setQueryData(unreadCountQuery.queryKey, unread);
    if (changed.length > 0) void client.invalidateQueries({ queryKey: alertKeys.lists });
  });
}
