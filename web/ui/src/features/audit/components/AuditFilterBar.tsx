import { Flex, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';

import { useUsers } from '@/lib/people';

import type { AuditFilter } from '../api/audit';

interface Props {
  filter: AuditFilter;
  onChange: (filter: AuditFilter) => void;
}

export function AuditFilterBar({ filter, onChange }: Props) {
  const { t } = useTranslation();
  const { data: users = [] } = useUsers();
  const acts = t('audit.act', { returnObjects: true }) as Record<string, string>;
  return (
    <Flex gap={8} wrap role="search" className="filters">
      <Select
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={t('audit.anyWho')}
        aria-label={t('audit.who')}
        value={filter.username}
        options={users.map(({ username, displayName }) => ({ value: username, label: displayName }))}
        onChange={(username?: string) => onChange({ ...filter, username })}
      />
      <Select
        allowClear
        placeholder={t('audit.anyAct')}
        aria-label={t('audit.what')}
        value={filter.act}
        options={Object.entries(acts).map(([value, label]) => ({ value, label }))}
        onChange={(act?: string) => onChange({ ...filter, act })}
      />
      <Input.Search
        allowClear
        className="recipient"
        defaultValue={filter.subject}
        placeholder={t('audit.anySubject')}
        aria-label={t('audit.subject')}
        onSearch={(subject) => onChange({ ...filter, subject: subject.trim() })}
      />
    </Flex>
  );
}
