import { Button, Checkbox, Flex, Skeleton, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Failure } from '@/components/Failure';
import { Nothing } from '@/components/Nothing';
import type { Alert } from '@/lib/api/types';

import { useAlerts } from '../api/alerts';
import { useMarkRead } from '../api/mark-read';
import { AlertRow } from './AlertRow';

export function AlertList({ onOpen }: { onOpen: (alert: Alert) => void }) {
  const { t } = useTranslation();
  const [unreadOnly, setUnreadOnly] = useState(false);
  const alerts = useAlerts(unreadOnly);
  const { mutate: markRead } = useMarkRead();
  const items = alerts.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="alerts" aria-label={t('alerts.title')}>
      <Flex justify="space-between" align="center" className="alerts-head">
        <Typography.Text strong>{t('alerts.title')}</Typography.Text>
        <Flex align="center" gap={4}>
          <Checkbox checked={unreadOnly} onChange={(event) => setUnreadOnly(event.target.checked)}>
            {t('alerts.unreadOnly')}
          </Checkbox>
          <Button type="link" size="small" onClick={() => markRead(undefined)}>
            {t('alerts.readAll')}
          </Button>
        </Flex>
      </Flex>
      <div className="alerts-scroll">
        {alerts.isPending && <Skeleton active title={false} style={{ padding: 16 }} />}
        {alerts.isError && <Failure error={alerts.error} onRetry={() => void alerts.refetch()} />}
        {alerts.isSuccess && items.length === 0 && (
          <Nothing title={unreadOnly ? t('alerts.emptyUnread') : t('alerts.empty')} />
        )}
        <ul className="rows">
          {items.map((alert) => (
            <AlertRow key={alert.id} alert={alert} onOpen={onOpen} onRead={() => markRead(alert.id)} />
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
