import { Flex, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';

import type { StaffFilter } from '../api/staff';
import { useTeams } from '../api/teams';
import { ROLES } from './roles';

interface Props {
  filter: StaffFilter;
  onChange: (filter: StaffFilter) => void;
}

export function StaffFilterBar({ filter, onChange }: Props) {
  const { t } = useTranslation();
  const { data: teams = [] } = useTeams();
  return (
    <Flex gap={8} wrap role="search" className="filters">
      <Input.Search
        allowClear
        className="recipient"
        defaultValue={filter.search}
        placeholder={t('people.search')}
        aria-label={t('people.search')}
        onSearch={(search) => onChange({ ...filter, search: search.trim() || undefined })}
      />
      <Select
        allowClear
        placeholder={t('people.anyRole')}
        aria-label={t('people.role')}
        value={filter.role}
        options={ROLES.map((value) => ({ value, label: t(`role.${value}`) }))}
        onChange={(role?: string) => onChange({ ...filter, role })}
      />
      <Select
        allowClear
        placeholder={t('people.anyTeam')}
        aria-label={t('people.teamId')}
        value={filter.teamId}
        options={teams.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(teamId?: string) => onChange({ ...filter, teamId })}
      />
      <Select
        allowClear
        placeholder={t('people.anyActive')}
        aria-label={t('people.active')}
        value={filter.active}
        options={[
          { value: true, label: t('people.activeOnly') },
          { value: false, label: t('people.leftOnly') },
        ]}
        onChange={(active?: boolean) => onChange({ ...filter, active })}
      />
    </Flex>
  );
}
