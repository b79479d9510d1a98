import { Checkbox, DatePicker, Flex, Select } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';

import { chosen, type CustomerFilter } from '../api/customers';
import { useLists } from '../api/lists';

const PERIODS = ['created', 'firstContact', 'lastContact', 'nextTask'] as const;

interface Props {
  filter: CustomerFilter;
  onChange: (filter: CustomerFilter) => void;
}

interface Choice {
  name: 'kind' | 'industry' | 'size' | 'source' | 'grade' | 'tier' | 'quadrant' | 'tag';
  label: string;
  options: { value: string; label: string }[];
}

const letters = (...values: string[]) => values.map((value) => ({ value, label: value }));

function useChoices(): Choice[] {
  const { t } = useTranslation();
  const { options } = useLists();
  const tiers = ['high', 'mid', 'low'].map((value) => ({ value, label: t(`customers.level.${value}`) }));
  const kinds = ['company', 'person'].map((value) => ({ value, label: t(`customers.kinds.${value}`) }));
  return [
    { name: 'industry', label: t('customers.industry'), options: options('industry') },
    { name: 'size', label: t('customers.size'), options: options('size') },
    { name: 'source', label: t('customers.source'), options: options('source') },
    { name: 'grade', label: t('customers.grade'), options: letters('A', 'B', 'C') },
    { name: 'tier', label: t('customers.tier'), options: tiers },
    { name: 'quadrant', label: t('customers.quadrant'), options: letters('A', 'B', 'C', 'D') },
    { name: 'kind', label: t('customers.kind'), options: kinds },
    { name: 'tag', label: t('customers.tags'), options: [] },
  ];
}

function Period({ name, filter, onChange }: Props & { name: (typeof PERIODS)[number] }) {
  const { t } = useTranslation();
  const day = (text?: string) => (text ? dayjs(text) : null);
  return (
    <DatePicker.RangePicker
      allowEmpty={[true, true]}
      aria-label={t(`customers.${name}`)}
      prefix={<span className="secondary small">{t(`customers.${name}`)}</span>}
      value={[day(filter[`${name}From`]), day(filter[`${name}To`])]}
      onChange={(_, days) =>
        onChange({ ...filter, [`${name}From`]: days?.[0] ?? '', [`${name}To`]: days?.[1] ?? '' })
      }
    />
  );
}

/** Everything else that customers are found by; of several values any will do, of tags all. */
export function MoreFilters({ filter, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <Flex gap={8} wrap className="filters" role="group" aria-label={t('customers.more')}>
      {useChoices().map(({ name, label, options }) => (
        <Select
          key={name}
          allowClear
          mode={name === 'tag' ? 'tags' : 'multiple'}
          maxTagCount="responsive"
          placeholder={label}
          aria-label={label}
          value={chosen(filter[name])}
          options={options}
          onChange={(values: string[]) => onChange({ ...filter, [name]: values.join(',') })}
        />
      ))}
      {PERIODS.map((name) => (
        <Period key={name} name={name} filter={filter} onChange={onChange} />
      ))}
      <Checkbox
        checked={filter.planned === 'false'}
        onChange={({ target }) => onChange({ ...filter, planned: target.checked ? 'false' : '' })}
      >
        {t('customers.unplanned')}
      </Checkbox>
    </Flex>
  );
}
