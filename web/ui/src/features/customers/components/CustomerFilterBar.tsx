import { SearchOutlined } from '@ant-design/icons';
import { Button, Flex, Input, Select } from 'antd';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { CustomerStatus } from '@/lib/api/types';
import { useUsers } from '@/lib/people';

import { chosen, type CustomerFilter } from '../api/customers';
import { MoreFilters } from './MoreFilters';

const STATES: CustomerStatus[] = ['potential', 'intent', 'won', 'lost', 'silent'];
const SORTS = ['newest', 'name', 'lastContact', 'lastContact:asc', 'nextTask', 'value'] as const;
const TYPING = 300;
const SHOWN: (keyof CustomerFilter)[] = ['search', 'status', 'owner', 'sort', 'order'];

interface Props {
  filter: CustomerFilter;
  onChange: (filter: CustomerFilter) => void;
}

/** What is chosen among the filters that are out of sight until they are asked for. */
const hasMore = (filter: CustomerFilter) =>
  Object.entries(filter).some(([name, value]) => value && !SHOWN.includes(name as keyof CustomerFilter));

function SortSelect({ filter, onChange }: Props) {
  const { t } = useTranslation();
  const value = [filter.sort || 'newest', filter.order].filter(Boolean).join(':');
  const choose = (sort: string) => {
    const [by, order] = sort.split(':');
    onChange({ ...filter, sort: by === 'newest' ? '' : by, order });
  };
  return (
    <Select
      aria-label={t('customers.sort')}
      value={value}
      options={SORTS.map((sort) => ({
        value: sort,
        label: t(`customers.sorts.${sort}`, { nsSeparator: false }),
      }))}
      onChange={choose}
    />
  );
}

export function CustomerFilterBar({ filter, onChange }: Props) {
  const { t } = useTranslation();
  const { data: users = [] } = useUsers();
  const [search, setSearch] = useState(filter.search ?? '');
  const [more, setMore] = useState(() => hasMore(filter));
  const apply = useEffectEvent(() => {
    if (search.trim() !== (filter.search ?? '')) onChange({ ...filter, search: search.trim() });
  });
  useEffect(() => {
    const timer = setTimeout(() => apply(), TYPING);
    return () => clearTimeout(timer);
  }, [search]);
  return (
    <>
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
          mode="multiple"
          maxTagCount="responsive"
          value={chosen(filter.status)}
          options={STATES.map((state) => ({ value: state, label: t(`customers.state.${state}`) }))}
          onChange={(states: string[]) => onChange({ ...filter, status: states.join(',') })}
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
        <SortSelect filter={filter} onChange={onChange} />
        <Button type="text" aria-expanded={more} onClick={() => setMore(!more)}>
          {t(more ? 'customers.fewer' : 'customers.more')}
        </Button>
      </Flex>
      {more && <MoreFilters filter={filter} onChange={onChange} />}
    </>
  );
}
