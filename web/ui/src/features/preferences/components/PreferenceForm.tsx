import { App, Button, Card, Flex, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';

import { FieldErrors } from '@/components/FieldErrors';
import { UnsavedGuard } from '@/components/UnsavedGuard';
import { fieldErrorsOf, statusOf } from '@/lib/api';
import type { Preferences } from '@/lib/api/types';
import { errorText } from '@/lib/error-text';

import { useAddresses } from '../api/addresses';
import { useLatestVersion, useSavePreferences } from '../api/preferences';
import { KindMatrix } from './KindMatrix';
import { fieldName } from './field-name';
import { SaveBar } from './SaveBar';
import { TimeSettings } from './TimeSettings';
import { useDraft } from './use-draft';

const CONFLICT = 409;

function useSaving(saved: Preferences) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const draft = useDraft(saved);
  const save = useSavePreferences();
  const latestVersion = useLatestVersion();
  const store = (preferences: Preferences) =>
    save.mutate(preferences, {
      onSuccess: () => {
        draft.forget();
        void message.success(t('common.saved'));
      },
    });
  return {
    ...draft,
    error: save.error,
    saving: save.isPending,
    conflict: statusOf(save.error) === CONFLICT,
    store,
    keepMine: () =>
      latestVersion()
        .then((version) => store({ ...draft.current, version }))
        .catch((error: unknown) => void message.error(errorText(error, t))),
    forget: () => {
      draft.forget();
      save.reset();
      void latestVersion();
    },
  };
}

export function PreferenceForm({ saved }: { saved: Preferences }) {
  const { t } = useTranslation();
  const { data: addresses } = useAddresses();
  const { current, dirty, change, forget, error, saving, conflict, store, keepMine } = useSaving(saved);
  const errors = fieldErrorsOf(error);
  const elsewhere = errors.filter(({ field }) => field.startsWith('kinds') || field.startsWith('channels'));
  return (
    <>
      <Card size="small" title={t('preferences.when')}>
        <TimeSettings preferences={current} errors={errors} onChange={change} />
      </Card>
      <Card
        size="small"
        title={t('preferences.what')}
        extra={
          <Popconfirm
            title={t('preferences.reset')}
            description={t('preferences.resetSure')}
            onConfirm={() => store({ ...current, kinds: [] })}
          >
            <Button size="small" type="link">
              {t('preferences.reset')}
            </Button>
          </Popconfirm>
        }
      >
        <KindMatrix preferences={current} addresses={addresses} onChange={change} />
      </Card>
      <UnsavedGuard when={dirty} />
      <Flex vertical gap={8} className="save-foot">
        {error && !conflict && (
          <FieldErrors
            title={errors.length ? t('preferences.kept') : errorText(error, t)}
            errors={elsewhere.length ? elsewhere : errors}
            nameOf={(field) => fieldName(field, current, t)}
          />
        )}
        {dirty && (
          <SaveBar
            saving={saving}
            conflict={conflict}
            onSave={() => store(current)}
            onForget={forget}
            onKeepMine={() => void keepMine()}
          />
        )}
      </Flex>
    </>
  );
}
