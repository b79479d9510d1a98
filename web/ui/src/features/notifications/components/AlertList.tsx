import { Button, Flex, Segmented, Skeleton, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Failure } from '@/components/Failure';
import { Nothing } from '@/components/Nothing';
import type { Alert } from '@/lib/api/types';

import { type AlertView, grouped, useAlerts } from '../api/alerts';
import { useMarkRead } from '../api/mark-read';
import { AlertGroup } from './AlertGroup';

const VIEWS: AlertView[] = ['inbox', 'unread', 'snoozed', 'done', 'all'];

export function AlertList({ onOpen }: { onOpen: (alert: Alert) => void }) {
  const { t } = useTranslation();
  const [view, setView] = useState<AlertView>('inbox');
  const alerts = useAlerts(view);
  const { mutate: markRead } = useMarkRead();
  const items = alerts.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="alerts" aria-label={t('alerts.title')}>
      <Flex justify="space-between" align="center" className="alerts-head">
        <Typography.Text strong>{t('alerts.title')}</Typography.Text>
        <Button type="link" size="small" onClick={() => markRead(undefined)}>
          {t('alerts.readAll')}
        </Button>
      </Flex>
      <Segmented
        block
        size="small"
        value={view}
        onChange={setView}
        options={VIEWS.map((value) => ({ value, label: t(`alerts.view.${value}`) }))}
      />
      <div className="alerts-scroll">
        {alerts.isPending && <Skeleton active title={false} style={{ padding: 16 }} />}
        {alerts.isError && <Failure error={alerts.error} onRetry={() => void alerts.refetch()} />}
        {alerts.isSuccess && items.length === 0 && (
          <Nothing title={view === 'unread' ? t('alerts.emptyUnread') : t('alerts.empty')} />
        )}
        <ul className="rows">
          {grouped(items).map((alerts) => (
            <AlertGroup key={alerts[0]?.group ?? alerts[0]?.id} alerts={alerts} onOpen={onOpen} />
          ))}
        </ul>
        {alerts.hasNextPage && (
          <Button
            type="link"
            block
            loading={alerts.isFetchingNextPage}
            onClick={() => void alerts.fetchNextPage()}
          >
            {t('common.loadMore')}
          </Button>
        )}
      </div>
    </section>
  );
}
