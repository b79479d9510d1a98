import { Grid, Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { Failure } from '@/components/Failure';
import { LoadMore } from '@/components/LoadMore';
import { Nothing } from '@/components/Nothing';
import { paths } from '@/config/paths';
import type { ServiceRequest } from '@/lib/api/types';
import { usePersonName } from '@/lib/people';

import { type RequestFilter, useRequests } from '../api/service-requests';
import { CloseRequest } from './CloseRequest';
import { RequestDetails } from './RequestDetails';
import { KindMark, StateMark } from './RequestMarks';
import { RequestWork } from './RequestWork';

/** Whoever does service sees requests of customers that they do not see: these have a name and no way to them. */
function Whose({ request }: { request: ServiceRequest }) {
  const { t } = useTranslation();
  const nameOf = usePersonName();
  const { customerId, customerName, customerVisible, customerOwner } = request;
  return (
    <>
      {customerVisible ? <Link to={paths.customer(customerId)}>{customerName}</Link> : customerName}
      <div className="secondary small">
        {t('customers.owner')} {nameOf(customerOwner)}
      </div>
    </>
  );
}

function What({ request }: { request: ServiceRequest }) {
  return (
    <>
      <strong>{request.subject}</strong>
      <div className="secondary small numbers">{request.number}</div>
    </>
  );
}

function Narrow({ request }: { request: ServiceRequest }) {
  return (
    <div className="request-narrow">
      <What request={request} />
      <div className="marks">
        <KindMark kind={request.kind} />
        <StateMark status={request.status} />
      </div>
      <div>
        <Whose request={request} />
      </div>
      <RequestWork task={request.task} />
    </div>
  );
}

function useColumns(): TableColumnsType<ServiceRequest> {
  const { t } = useTranslation();
  const wide = Grid.useBreakpoint().md ?? true;
  return [
    {
      title: t('service.subject'),
      render: (_, request) => (wide ? <What request={request} /> : <Narrow request={request} />),
    },
    {
      title: t('service.customer'),
      width: 240,
      responsive: ['md'],
      render: (_, request) => <Whose request={request} />,
    },
    {
      title: t('service.kind'),
      width: 130,
      responsive: ['md'],
      render: (_, { kind }) => <KindMark kind={kind} />,
    },
    {
      title: t('service.state'),
      width: 120,
      responsive: ['md'],
      render: (_, { status }) => <StateMark status={status} />,
    },
    {
      title: t('service.work'),
      width: 250,
      responsive: ['md'],
      render: (_, { task }) => <RequestWork task={task} />,
    },
    { width: 80, render: (_, request) => <CloseRequest request={request} /> },
  ];
}

export function RequestTable({ filter }: { filter: RequestFilter }) {
  const { t } = useTranslation();
  const columns = useColumns();
  const requests = useRequests(filter);
  const items = requests.data?.pages.flatMap((page) => page.items);
  if (requests.isError && !items)
    return <Failure error={requests.error} onRetry={() => void requests.refetch()} />;
  return (
    <>
      <Table
        rowKey="id"
        size="middle"
        columns={columns}
        dataSource={items}
        loading={requests.isPending || requests.isPlaceholderData}
        pagination={false}
        rowClassName={({ task }) => (task?.overdue ? 'overdue-row' : '')}
        expandable={{
          columnWidth: 40,
          expandedRowRender: (request) => <RequestDetails request={request} />,
        }}
        locale={{
          emptyText: requests.isPending ? (
            ' '
          ) : (
            <Nothing title={t('service.none')} hint={t('service.noneHint')} />
          ),
        }}
      />
      <LoadMore query={requests} />
    </>
  );
}
