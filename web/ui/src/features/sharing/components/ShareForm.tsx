import { App, Button, Flex, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { errorText } from '@/lib/error-text';
import { useUsers } from '@/lib/people';

import { useShare, useTeams } from '../api/shares';

const PERSON = 'person:';
const TEAM = 'team:';

/** A colleague or a team, to read or to change. */
export function ShareForm({ customerId }: { customerId: string }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { data: users = [] } = useUsers();
  const { data: teams = [] } = useTeams();
  const share = useShare(customerId);
  const [target, setTarget] = useState<string>();
  const [canWrite, setCanWrite] = useState(false);
  const send = () => {
    if (!target) return;
    const entry = target.startsWith(PERSON)
      ? { username: target.slice(PERSON.length), canWrite }
      : { teamId: target.slice(TEAM.length), canWrite };
    share.mutate(entry, {
      onSuccess: () => setTarget(undefined),
      onError: (error) => void message.error(errorText(error, t)),
    });
  };
  const options = [
    {
      label: t('people.sharing.person'),
      options: users.map(({ username, displayName }) => ({
        value: PERSON + username,
        label: displayName,
      })),
    },
    {
      label: t('people.sharing.team'),
      options: teams.map(({ id, name }) => ({ value: TEAM + id, label: name })),
    },
  ];
  return (
    <Flex gap={8} wrap>
      <Select
        className="recipient"
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={t('people.sharing.with')}
        aria-label={t('people.sharing.with')}
        options={options}
        value={target}
        onChange={setTarget}
      />
      <Select
        aria-label={t('people.account.scope')}
        value={canWrite}
        options={[
          { value: false, label: t('people.sharing.read') },
          { value: true, label: t('people.sharing.write') },
        ]}
        onChange={setCanWrite}
      />
      <Button onClick={send} disabled={!target} loading={share.isPending}>
        {t('people.sharing.add')}
      </Button>
    </Flex>
  );
}
