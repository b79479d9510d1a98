import { Button, Flex, Segmented } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Alert } from '@/lib/api/types';

import { type AlertView, useAlerts } from '../api/alerts';
import { useCounts } from '../api/counts';
import { useMarkRead } from '../api/mark-read';
import { AlertList } from './AlertList';

const VIEWS: AlertView[] = ['inbox', 'unread', 'snoozed', 'done', 'all'];

/** Reads what is shown, and leaves alone what has come since. */
function ReadAll({ view }: { view: AlertView }) {
  const { t } = useTranslation();
  const { data } = useAlerts(view);
  const { data: counts } = useCounts();
  const { mutate: markRead } = useMarkRead();
  const newest = data?.pages[0]?.items[0]?.id;
  if (view === 'snoozed' || view === 'done') return null;
  return (
    <Button
      type="link"
      size="small"
      disabled={!newest || counts?.unread === 0}
      onClick={() => newest && markRead({ upTo: newest })}
    >
      {t('alerts.readAll')}
    </Button>
  );
}

/** The inbox with its views, in the drawer of the bell and on a page of its own. */
export function Inbox({ head, onOpen }: { head?: ReactNode; onOpen: (alert: Alert) => void }) {
  const { t } = useTranslation();
  const [view, setView] = useState<AlertView>('inbox');
  const { data: counts } = useCounts();
  const label = (value: AlertView) =>
    value === 'unread' && counts?.unread
      ? `${t('alerts.view.unread')} ${counts.unread}`
      : t(`alerts.view.${value}`);
  return (
    <section className="alerts" aria-label={t('alerts.title')}>
      <Flex justify="space-between" align="center" className="alerts-head" gap={4}>
        {head}
        <ReadAll view={view} />
      </Flex>
      <Segmented
        block
        className="alerts-views"
        value={view}
        onChange={setView}
        options={VIEWS.map((value) => ({ value, label: label(value) }))}
      />
      <div className="alerts-scroll">
        <AlertList key={view} view={view} onOpen={onOpen} />
      </div>
    </section>
  );
}
