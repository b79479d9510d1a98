import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';

import { Nothing } from '@/components/Nothing';
import type { AuditFilter } from '@/features/audit/api/audit';
import { AuditFilterBar } from '@/features/audit/components/AuditFilterBar';
import { AuditTable } from '@/features/audit/components/AuditTable';
import { useSession } from '@/features/session/api/session';
import { administers } from '@/features/session/permissions';

function filled(filter: AuditFilter): Record<string, string> {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => Boolean(value)));
}

/** The filter is in the address, so that it can be kept, sent and gone back to. */
export function Component() {
  const { t } = useTranslation();
  const { data: person } = useSession();
  const [params, setParams] = useSearchParams();
  const filter: AuditFilter = Object.fromEntries(params);
  return (
    <div className="page">
      <div className="list-head">
        <Typography.Title level={1}>{t('audit.title')}</Typography.Title>
        <span className="secondary">{t('audit.hint')}</span>
      </div>
      {administers(person) ? (
        <>
          <AuditFilterBar
            filter={filter}
            onChange={(changed) => setParams(filled(changed), { replace: true })}
          />
          <AuditTable filter={filter} />
        </>
      ) : (
        <Nothing title={t('audit.forbidden')} />
      )}
    </div>
  );
}
