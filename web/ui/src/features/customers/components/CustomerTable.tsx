import { Button, Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { Failure } from '@/components/Failure';
import { Nothing } from '@/components/Nothing';
import { paths } from '@/config/paths';
import type { FoundCustomer } from '@/lib/api/types';
import { date } from '@/lib/time/format';

import { type CustomerFilter, useCustomers } from '../api/customers';
import { useLists } from '../api/lists';
import { GradeMark } from './GradeMark';
import { StatusTag } from './StatusTag';

function useColumns(): TableColumnsType<FoundCustomer> {
  const { t } = useTranslation();
  const { text } = useLists();
  return [
    {
      title: t('customers.name'),
      render: (_, { id, name, number }) => (
        <>
          <Link to={paths.customer(id)}>{name}</Link>
          <div className="secondary small numbers">{number}</div>
        </>
      ),
    },
    { title: t('customers.status'), width: 110, render: (_, { status }) => <StatusTag status={status} /> },
    {
      title: t('customers.grade'),
      width: 100,
      responsive: ['sm'],
      render: (_, { grade }) => <GradeMark grade={grade} />,
    },
    {
      title: t('customers.industry'),
      responsive: ['md'],
      render: (_, { industry }) => text('industry', industry),
    },
    { title: t('customers.size'), responsive: ['lg'], render: (_, { size }) => text('size', size) },
    { title: t('customers.source'), responsive: ['xl'], render: (_, { source }) => text('source', source) },
    { title: t('customers.owner'), width: 100, dataIndex: 'ownerName' },
    {
      title: t('customers.lastContact'),
      width: 120,
      responsive: ['md'],
      render: (_, { lastContactAt }) => lastContactAt && date(lastContactAt),
    },
    {
      title: t('customers.nextTask'),
      width: 120,
      responsive: ['lg'],
      render: (_, { nextTaskDueAt }) => nextTaskDueAt && date(nextTaskDueAt),
    },
    {
      title: t('customers.createdAt'),
      width: 120,
      responsive: ['xl'],
      render: (_, { createdAt }) => date(createdAt),
    },
  ];
}

export function CustomerTable({ filter }: { filter: CustomerFilter }) {
  const { t } = useTranslation();
  const columns = useColumns();
  const customers = useCustomers(filter);
  if (customers.isError && !customers.data) {
    return <Failure error={customers.error} onRetry={() => void customers.refetch()} />;
  }
  return (
    <>
      <Table
        rowKey="id"
        size="middle"
        columns={columns}
        dataSource={customers.data?.pages.flatMap((page) => page.items)}
        loading={customers.isPending || customers.isPlaceholderData}
        pagination={false}
        locale={{
          emptyText: customers.isPending ? (
            ' '
          ) : (
            <Nothing title={t('customers.empty')} hint={t('customers.emptyHint')} />
          ),
        }}
      />
      {customers.hasNextPage && (
        <Button
          block
          type="text"
          loading={customers.isFetchingNextPage}
          onClick={() => void customers.fetchNextPage()}
        >
          {t('common.loadMore')}
        </Button>
      )}
    </>
  );
}
