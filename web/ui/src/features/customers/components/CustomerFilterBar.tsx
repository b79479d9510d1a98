import { SearchOutlined } from '@ant-design/icons';
import { Flex, Input, Select } from 'antd';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { CustomerStatus } from '@/lib/api/types';
import { useUsers } from '@/lib/people';

import type { CustomerFilter } from '../api/customers';

const STATES: CustomerStatus[] = ['potential', 'intent', 'won', 'lost', 'silent'];
const TYPING = 300;

interface Props {
  filter: CustomerFilter;
  onChange: (filter: CustomerFilter) => void;
}

export function CustomerFilterBar({ filter, onChange }: Props) {
  const { t } = useTranslation();
  const { data: users = [] } = useUsers();
  const [search, setSearch] = useState(filter.search ?? '');
  const apply = useEffectEvent(() => {
    if (search.trim() !== (filter.search ?? '')) onChange({ ...filter, search: search.trim() });
  });
  useEffect(() => {
    const timer = setTimeout(() => apply(), TYPING);
    return () => clearTimeout(timer);
  }, [search]);
  return (
    <Flex gap={8} wrap role="search" className="filters">
      <Input
        allowClear
        prefix={<SearchOutlined />}
        placeholder={t('customers.search')}
        aria-label={t('customers.search')}
        value={search}
        onChange={(event) => setSearch(event.target.value)}
      />
      <Select
        allowClear
        placeholder={t('customers.anyStatus')}
        aria-label={t('customers.status')}
        value={filter.status}
        options={STATES.map((state) => ({ value: state, label: t(`customers.state.${state}`) }))}
        onChange={(status?: string) => onChange({ ...filter, status })}
      />
      <Select
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={t('customers.anyOwner')}
        aria-label={t('customers.owner')}
        value={filter.owner}
        options={users.map(({ username, displayName }) => ({ value: username, label: displayName }))}
        onChange={(owner?: string) => onChange({ ...filter, owner })}
      />
    </Flex>
  );
}
