import { PlusOutlined } from '@ant-design/icons';
import { Button, Card } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { LoadMore } from '@/components/LoadMore';
import { Nothing } from '@/components/Nothing';
import { QueryView } from '@/components/QueryView';
import type { Customer, ServiceRequest } from '@/lib/api/types';

import { useRequests } from '../api/service-requests';
import { CloseRequest } from './CloseRequest';
import { OpenRequestForm } from './OpenRequestForm';
import { RequestDetails } from './RequestDetails';
import { KindMark, StateMark } from './RequestMarks';
import { RequestWork } from './RequestWork';

function Line({ request }: { request: ServiceRequest }) {
  const { t } = useTranslation();
  const { number, subject, kind, status, task } = request;
  return (
    <li className="entry" aria-label={`${number} ${subject}`}>
      <div className="entry-line">
        <strong>{subject}</strong>
        <CloseRequest request={request} />
      </div>
      <div className="marks">
        <KindMark kind={kind} />
        <StateMark status={status} />
        <span className="secondary small numbers">{number}</span>
      </div>
      {task && <RequestWork task={task} />}
      <details className="small">
        <summary>{t('service.details')}</summary>
        <RequestDetails request={request} />
      </details>
    </li>
  );
}

/** What the customer asked of service, newest first. */
export function ServiceCard({ customer }: { customer: Customer }) {
  const { t } = useTranslation();
  const [opening, setOpening] = useState(false);
  const query = useRequests({ customerId: customer.id });
  return (
    <Card
      size="small"
      title={t('service.title')}
      extra={
        <Button size="small" icon={<PlusOutlined />} onClick={() => setOpening(true)}>
          {t('service.open')}
        </Button>
      }
    >
      <QueryView query={query} rows={2}>
        {({ pages }) => {
          const requests = pages.flatMap(({ items }) => items);
          return requests.length === 0 ? (
            <Nothing title={t('service.noneOfCustomer')} />
          ) : (
            <ul className="entries">
              {requests.map((request) => (
                <Line key={request.id} request={request} />
              ))}
            </ul>
          );
        }}
      </QueryView>
      <LoadMore query={query} />
      {opening && <OpenRequestForm customer={customer} onDone={() => setOpening(false)} />}
    </Card>
  );
}
