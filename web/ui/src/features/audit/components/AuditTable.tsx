import { Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';

import { Failure } from '@/components/Failure';
import { LoadMore } from '@/components/LoadMore';
import { Nothing } from '@/components/Nothing';
import type { AuditEntry } from '@/lib/api/types';
import { codeText } from '@/lib/code-text';
import { dateTime } from '@/lib/time/format';

import { type AuditFilter, useAudit } from '../api/audit';

const detailText = (details: AuditEntry['details']) =>
  Object.entries(details)
    .map(([name, value]) => `${name}: ${Array.isArray(value) ? value.join(' → ') : JSON.stringify(value)}`)
    .join(' · ');

export function AuditTable({ filter }: { filter: AuditFilter }) {
  const { t } = useTranslation();
  const audit = useAudit(filter);
  const items = audit.data?.pages.flatMap((page) => page.items);
  const columns: TableColumnsType<AuditEntry> = [
    {
      title: t('audit.at'),
      width: 160,
      render: (_, { at }) => <span className="numbers">{dateTime(at)}</span>,
    },
    {
      title: t('audit.who'),
      width: 160,
      render: (_, { displayName, username }) => displayName ?? username,
    },
    { title: t('audit.what'), width: 160, render: (_, { act }) => codeText(t, 'audit.act', act) },
    { title: t('audit.subject'), render: (_, { subject }) => <code>{subject}</code> },
    {
      title: t('audit.details'),
      responsive: ['md'],
      render: (_, { details }) => <span className="secondary small">{detailText(details)}</span>,
    },
  ];
  if (audit.isError && !items) return <Failure error={audit.error} onRetry={() => void audit.refetch()} />;
  return (
    <>
      <Table
        rowKey="id"
        size="middle"
        columns={columns}
        dataSource={items}
        loading={audit.isPending || audit.isPlaceholderData}
        pagination={false}
        locale={{ emptyText: audit.isPending ? ' ' : <Nothing title={t('audit.none')} /> }}
      />
      <LoadMore query={audit} />
    </>
  );
}
