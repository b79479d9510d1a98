import { App, Button, Flex, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';

import type { Newcomer, StaffMember } from '@/lib/api/types';
import { errorText } from '@/lib/error-text';

import { entryOf, useChangePerson, useResetPassword } from '../api/staff';

interface Props {
  person: StaffMember;
  administers: boolean;
  onEdit: () => void;
  onHandOver: () => void;
  onReset: (newcomer: Newcomer) => void;
}

export function PersonActions({ person, administers, onEdit, onHandOver, onReset }: Props) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const change = useChangePerson(person.username);
  const reset = useResetPassword(person.username);
  const onError = (error: unknown) => void message.error(errorText(error, t));
  const switchActive = () =>
    change.mutate(
      { ...entryOf(person), active: !person.active },
      { onError, onSuccess: (changed) => !changed.active && changed.customers > 0 && onHandOver() },
    );
  return (
    <Flex gap={4} wrap>
      {administers && (
        <Button size="small" aria-label={t('people.editOf', { name: person.displayName })} onClick={onEdit}>
          {t('people.edit')}
        </Button>
      )}
      <Button
        size="small"
        aria-label={t('people.handOverOf', { name: person.displayName })}
        onClick={onHandOver}
      >
        {t('people.handOver')}
      </Button>
      {administers && person.active && (
        <Popconfirm
          title={t('people.resetSure')}
          onConfirm={() => reset.mutate(undefined, { onSuccess: onReset, onError })}
        >
          <Button size="small" loading={reset.isPending}>
            {t('people.reset')}
          </Button>
        </Popconfirm>
      )}
      {administers && (
        <Popconfirm
          title={person.active ? t('people.deactivateSure') : t('people.reactivate')}
          onConfirm={switchActive}
        >
          <Button size="small" danger={person.active} loading={change.isPending}>
            {t(person.active ? 'people.deactivate' : 'people.reactivate')}
          </Button>
        </Popconfirm>
      )}
    </Flex>
  );
}
