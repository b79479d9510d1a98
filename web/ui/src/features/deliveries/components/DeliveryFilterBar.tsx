import { AutoComplete, Flex, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useUsers } from '@/lib/people';

import type { DeliveryFilter } from '../api/deliveries';

const STATES = ['dead', 'not-sent', 'queued', 'sent'] as const;
const CHANNELS = ['mail', 'webhook', 'chat'] as const;

interface Props {
  filter: DeliveryFilter;
  onChange: (filter: DeliveryFilter) => void;
}

/** A colleague by name, or any e-mail address as it is typed. */
function Recipient({ filter, onChange }: Props) {
  const { t } = useTranslation();
  const { data: users = [] } = useUsers();
  const nameOf = (recipient = '') =>
    users.find(({ username }) => username === recipient)?.displayName ?? recipient;
  const [typed, setTyped] = useState<string>();
  const apply = (text = '') => {
    const known = users.find(({ username, displayName }) => [username, displayName].includes(text.trim()));
    const recipient = known?.username ?? text.trim();
    setTyped(undefined);
    if (recipient !== (filter.recipient ?? '')) onChange({ ...filter, recipient });
  };
  return (
    <AutoComplete
      className="recipient"
      value={typed ?? nameOf(filter.recipient)}
      options={users.map(({ username, displayName }) => ({ value: displayName, key: username }))}
      showSearch={{ filterOption: (text, option) => String(option?.value).includes(text) }}
      onChange={setTyped}
      onSelect={apply}
      onBlur={() => typed !== undefined && apply(typed)}
    >
      <Input
        allowClear
        placeholder={t('deliveries.anyRecipient')}
        aria-label={t('deliveries.recipient')}
        onPressEnter={() => typed !== undefined && apply(typed)}
        onClear={() => apply('')}
      />
    </AutoComplete>
  );
}

export function DeliveryFilterBar({ filter, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <Flex gap={8} wrap role="search" className="filters">
      <Select
        allowClear
        placeholder={t('deliveries.anyState')}
        aria-label={t('deliveries.state.label')}
        value={filter.state}
        options={STATES.map((value) => ({ value, label: t(`deliveries.state.${value}`) }))}
        onChange={(state?: string) => onChange({ ...filter, state })}
      />
      <Select
        allowClear
        placeholder={t('deliveries.anyChannel')}
        aria-label={t('deliveries.channel.label')}
        value={filter.channel}
        options={CHANNELS.map((value) => ({ value, label: t(`deliveries.channel.${value}`) }))}
        onChange={(channel?: string) => onChange({ ...filter, channel })}
      />
      <Recipient filter={filter} onChange={onChange} />
    </Flex>
  );
}
