import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';

import { QueryView } from '@/components/QueryView';
import { useDemoMails } from '@/features/demo/api/mails';
import { Mails } from '@/features/demo/components/Mails';

export function Component() {
  const { t } = useTranslation();
  const query = useDemoMails();
  return (
    <div className="page">
      <div className="list-head">
        <Typography.Title level={1}>{t('demo.mails')}</Typography.Title>
        <span className="secondary">{t('demo.mailsHint')}</span>
      </div>
      <QueryView query={query}>{(mails) => <Mails mails={mails} />}</QueryView>
    </div>
  );
}
