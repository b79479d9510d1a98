import { Card } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { ChangeList } from './ChangeList';
import { TimelineList } from './TimelineList';

interface Props {
  customerId: string;
  mails: ReactNode;
}

/** What befell the customer, what was changed in its record, and what was mailed to it. */
export function HistoryCard({ customerId, mails }: Props) {
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
        { key: 'mails', label: t('correspondence.title') },
      ]}
    >
      {tab === 'timeline' && <TimelineList customerId={customerId} />}
      {tab === 'changes' && <ChangeList customerId={customerId} />}
      {tab === 'mails' && mails}
    </Card>
  );
}
