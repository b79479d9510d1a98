import { Checkbox, Flex, Select } from 'antd';
import { useTranslation } from 'react-i18next';

import { useUsers } from '@/lib/people';

import { chosen, type RequestFilter } from '../api/service-requests';
import { KIND_CODES, STATE_CODES } from './RequestMarks';

interface Props {
  filter: RequestFilter;
  onChange: (filter: RequestFilter) => void;
}

export function RequestFilterBar({ filter, onChange }: Props) {
  const { t } = useTranslation();
  const { data: users = [] } = useUsers();
  return (
    <Flex gap={8} wrap align="center" role="search" className="filters">
      <Select
        allowClear
        mode="multiple"
        maxTagCount="responsive"
        className="states"
        placeholder={t('service.anyState')}
        aria-label={t('service.state')}
        value={chosen(filter.status)}
        options={STATE_CODES.map((value) => ({ value, label: t(`service.states.${value}`) }))}
        onChange={(states: string[]) => onChange({ ...filter, status: states.join(',') })}
      />
      <Select
        allowClear
        mode="multiple"
        maxTagCount="responsive"
        placeholder={t('service.anyKind')}
        aria-label={t('service.kind')}
        value={chosen(filter.kind)}
        options={KIND_CODES.map((value) => ({ value, label: t(`service.kinds.${value}`) }))}
        onChange={(kinds: string[]) => onChange({ ...filter, kind: kinds.join(',') })}
      />
      <Select
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={t('service.anybody')}
        aria-label={t('service.assignee')}
        value={filter.assignee}
        options={[
          { value: 'me', label: t('service.me') },
          ...users.map(({ username, displayName }) => ({ value: username, label: displayName })),
        ]}
        onChange={(assignee?: string) => onChange({ ...filter, assignee })}
      />
      <Checkbox
        checked={Boolean(filter.overdue)}
        onChange={({ target }) => onChange({ ...filter, overdue: target.checked ? 'true' : undefined })}
      >
        {t('service.onlyOverdue')}
      </Checkbox>
    </Flex>
  );
}
