import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';

import { Nothing } from '@/components/Nothing';
import type { DeliveryFilter } from '@/features/deliveries/api/deliveries';
import { DeliveryFilterBar } from '@/features/deliveries/components/DeliveryFilterBar';
import { DeliveryTable } from '@/features/deliveries/components/DeliveryTable';
import { SuppressionList } from '@/features/deliveries/components/SuppressionList';
import { useSession } from '@/features/session/api/session';
import { seesAll, steers } from '@/features/session/permissions';

function filled(filter: DeliveryFilter): Record<string, string> {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => Boolean(value)));
}

/** The filter is in the address, so that it can be kept, sent and gone back to. */
export function Component() {
  const { t } = useTranslation();
  const { data: person } = useSession();
  const [params, setParams] = useSearchParams();
  const filter: DeliveryFilter = Object.fromEntries(params);
  return (
    <div className="page">
      <div className="list-head">
        <Typography.Title level={1}>{t('deliveries.title')}</Typography.Title>
        <span className="secondary">{t('deliveries.hint')}</span>
      </div>
      {steers(person) ? (
        <>
          {seesAll(person) && <SuppressionList />}
          <DeliveryFilterBar
            filter={filter}
            onChange={(changed) => setParams(filled(changed), { replace: true })}
          />
          <DeliveryTable filter={filter} />
        </>
      ) : (
        <Nothing title={t('deliveries.forbidden')} />
      )}
    </div>
  );
}
