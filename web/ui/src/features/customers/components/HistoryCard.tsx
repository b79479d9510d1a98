import { Card } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { ChangeList } from './ChangeList';
import { TimelineList } from './TimelineList';

/** What befell the customer, and what was changed in its record. */
export function HistoryCard({ customerId }: { customerId: string }) {
  const { t } = useTranslation();
  const [tab, setTab] = useState('timeline');
  return (
    <Card
      size="small"
      activeTabKey={tab}
      onTabChange={setTab}
      tabList={[
        { key: 'timeline', label: t('record.timeline') },
        { key: 'changes', label: t('record.changes') },
      ]}
    >
      {tab === 'timeline' ? <TimelineList customerId={customerId} /> : <ChangeList customerId={customerId} />}
    </Card>
  );
}
