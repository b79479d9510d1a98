import { Table, type TableColumnsType, Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { Failure } from '@/components/Failure';
import { LoadMore } from '@/components/LoadMore';
import { Nothing } from '@/components/Nothing';
import type { StaffMember } from '@/lib/api/types';
import { codeText } from '@/lib/code-text';

import { type StaffFilter, useStaff } from '../api/staff';

function Who({ person }: { person: StaffMember }) {
  const { t } = useTranslation();
  const { displayName, username, number, active, settled } = person;
  return (
    <>
      <strong>{displayName}</strong> {!active && <Tag>{t('people.left')}</Tag>}
      {active && !settled && <Tag color="gold">{t('people.unsettled')}</Tag>}
      <div className="secondary small">
        {username}
        {number && ` · ${number}`}
      </div>
    </>
  );
}

interface Props {
  filter: StaffFilter;
  actions: (person: StaffMember) => ReactNode;
}

export function StaffTable({ filter, actions }: Props) {
  const { t } = useTranslation();
  const staff = useStaff(filter);
  const items = staff.data?.pages.flatMap((page) => page.items);
  const columns: TableColumnsType<StaffMember> = [
    { title: t('people.displayName'), render: (_, person) => <Who person={person} /> },
    { title: t('people.role'), width: 100, render: (_, { role }) => codeText(t, 'role', role) },
    {
      title: t('people.teamId'),
      width: 180,
      responsive: ['md'],
      render: (_, { teamName, department }) => (
        <>
          {teamName ?? t('common.none')}
          <div className="secondary small">{department}</div>
        </>
      ),
    },
    {
      title: t('people.email'),
      responsive: ['lg'],
      render: (_, { email, phone }) => (
        <>
          {email}
          <div className="secondary small">{phone}</div>
        </>
      ),
    },
    { title: t('people.customers'), width: 90, dataIndex: 'customers', className: 'numbers' },
    { width: 340, render: (_, person) => actions(person) },
  ];
  if (staff.isError && !items) return <Failure error={staff.error} onRetry={() => void staff.refetch()} />;
  return (
    <>
      <Table
        rowKey="id"
        size="middle"
        columns={columns}
        dataSource={items}
        loading={staff.isPending || staff.isPlaceholderData}
        pagination={false}
        locale={{ emptyText: staff.isPending ? ' ' : <Nothing title={t('people.none')} /> }}
      />
      <LoadMore query={staff} />
    </>
  );
}
