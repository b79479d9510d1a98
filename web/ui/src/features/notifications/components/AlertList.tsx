import { Skeleton } from 'antd';
import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { Failure } from '@/components/Failure';
import { LoadMore } from '@/components/LoadMore';
import { Nothing } from '@/components/Nothing';
import type { Alert } from '@/lib/api/types';

import { type AlertView, grouped, useAlerts } from '../api/alerts';
import { useMarkSeen } from '../api/mark-seen';
import { AlertGroup } from './AlertGroup';
import { moveBetweenRows } from './row-keys';

const EMPTY = {
  inbox: 'alerts.empty',
  unread: 'alerts.emptyUnread',
  snoozed: 'alerts.emptySnoozed',
  done: 'alerts.emptyDone',
  all: 'alerts.empty',
} as const;

/** What lies in the inbox and is shown has been seen, up to the newest of it. */
function useSeen(view: AlertView, items: Alert[]) {
  const { mutate: markSeen } = useMarkSeen();
  const newest = view === 'inbox' || view === 'unread' ? items[0]?.id : undefined;
  const unseen = items.some(({ seenAt, readAt }) => !seenAt && !readAt);
  const see = useEffectEvent(() => newest && unseen && markSeen(newest));
  useEffect(() => {
    see();
  }, [newest]);
}

/** One view of the inbox, as far as it was scrolled. */
export function AlertList({ view, onOpen }: { view: AlertView; onOpen: (alert: Alert) => void }) {
  const { t } = useTranslation();
  const alerts = useAlerts(view);
  const items = alerts.data?.pages.flatMap((page) => page.items) ?? [];
  useSeen(view, items);
  if (alerts.isPending) return <Skeleton active title={false} style={{ padding: 16 }} />;
  if (alerts.isError && items.length === 0)
    return <Failure error={alerts.error} onRetry={() => void alerts.refetch()} />;
  if (items.length === 0) return <Nothing title={t(EMPTY[view])} />;
  return (
    <>
      <ul className="rows" aria-label={t(`alerts.view.${view}`)} onKeyDown={moveBetweenRows}>
        {grouped(items).map((together) => (
          <AlertGroup key={together[0]?.group ?? together[0]?.id} alerts={together} onOpen={onOpen} />
        ))}
      </ul>
      <LoadMore query={alerts} />
    </>
  );
}
