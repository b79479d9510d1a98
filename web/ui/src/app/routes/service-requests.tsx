import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';

import type { RequestFilter } from '@/features/service/api/service-requests';
import { RequestFilterBar } from '@/features/service/components/RequestFilterBar';
import { RequestTable } from '@/features/service/components/RequestTable';

function filled(filter: RequestFilter): Record<string, string> {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => Boolean(value)));
}

/** The filter is in the address, so that it can be kept, sent and gone back to. */
export function Component() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const filter: RequestFilter = Object.fromEntries(params);
  return (
    <div className="page">
      <div className="list-head">
        <Typography.Title level={1}>{t('service.title')}</Typography.Title>
        <span className="secondary">{t('service.hint')}</span>
      </div>
      <RequestFilterBar
        filter={filter}
        onChange={(changed) => setParams(filled(changed), { replace: true })}
      />
      <RequestTable filter={filter} />
    </div>
  );
}
