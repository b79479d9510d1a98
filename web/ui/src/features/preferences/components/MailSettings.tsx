import { InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';

import { Setting } from './Setting';
import { TimeOfDay } from './TimeOfDay';
import { errorsAt, type SettingsProps } from './settings-props';

const MORNING = '08:30';
const PATIENCE = 30;

/** How mails come: gathered once a day, and only for what was not seen. */
export function MailSettings({ preferences, errors, onChange }: SettingsProps) {
  const { t } = useTranslation();
  const { digestAt, mailWhenUnseenMinutes: minutes } = preferences;
  return (
    <>
      <Setting
        label={t('preferences.digest')}
        hint={t('preferences.digestHint')}
        errors={errorsAt(errors, 'digestAt')}
        on={digestAt !== null}
        onSwitch={(on) => onChange({ digestAt: on ? MORNING : null })}
      >
        {digestAt && (
          <label>
            {t('preferences.at')}{' '}
            <TimeOfDay
              value={digestAt}
              label={`${t('preferences.digest')} ${t('preferences.at')}`}
              onChange={(time) => onChange({ digestAt: time })}
            />
          </label>
        )}
      </Setting>
      <Setting
        label={t('preferences.unseen')}
        hint={t('preferences.unseenHint')}
        errors={errorsAt(errors, 'mailWhenUnseenMinutes')}
        on={minutes !== null}
        onSwitch={(on) => onChange({ mailWhenUnseenMinutes: on ? PATIENCE : null })}
      >
        {minutes !== null && (
          <label>
            {t('preferences.unseenFor')}{' '}
            <InputNumber
              min={1}
              precision={0}
              value={minutes}
              suffix={t('preferences.minutes')}
              aria-label={t('preferences.unseenFor')}
              onChange={(value) => value !== null && onChange({ mailWhenUnseenMinutes: value })}
            />
          </label>
        )}
      </Setting>
    </>
  );
}
