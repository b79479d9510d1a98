import { Checkbox, Flex, Select } from 'antd';
import { useTranslation } from 'react-i18next';

import { MailSettings } from './MailSettings';
import { Setting } from './Setting';
import { errorsAt, type SettingsProps } from './settings-props';
import { TimeOfDay } from './TimeOfDay';

const WEEK = [1, 2, 3, 4, 5, 6, 7] as const;
const NIGHT = { from: '21:00', to: '08:00' };

function QuietHours({ preferences, errors, onChange }: SettingsProps) {
  const { t } = useTranslation();
  const quiet = preferences.quietHours;
  return (
    <Setting
      label={t('preferences.quiet')}
      hint={t('preferences.quietHint')}
      errors={errorsAt(errors, 'quietHours')}
      on={quiet !== null}
      onSwitch={(on) => onChange({ quietHours: on ? NIGHT : null })}
    >
      {quiet && (
        <Flex gap={8} align="center" wrap>
          {(['from', 'to'] as const).map((end) => (
            <label key={end}>
              {t(`preferences.${end}`)}{' '}
              <TimeOfDay
                value={quiet[end]}
                label={`${t('preferences.quiet')} ${t(`preferences.${end}`)}`}
                onChange={(time) => onChange({ quietHours: { ...quiet, [end]: time } })}
              />
            </label>
          ))}
        </Flex>
      )}
    </Setting>
  );
}

/** When mails may come; what is in the application comes at once. */
export function TimeSettings(props: SettingsProps) {
  const { t } = useTranslation();
  const { preferences, errors, onChange } = props;
  const zones = [...new Set([preferences.timeZone, ...Intl.supportedValuesOf('timeZone')])];
  return (
    <div className="settings">
      <QuietHours {...props} />
      <Setting
        label={t('preferences.days')}
        hint={t('preferences.daysHint')}
        errors={errorsAt(errors, 'workingDays')}
      >
        <Checkbox.Group
          className="days"
          value={preferences.workingDays}
          options={WEEK.map((day) => ({ value: day, label: t(`preferences.day.${day}`) }))}
          onChange={(days) => onChange({ workingDays: days.map(Number).toSorted() })}
        />
      </Setting>
      <MailSettings {...props} />
      <Setting label={t('preferences.zone')} errors={errorsAt(errors, 'timeZone')}>
        <Select
          className="zone"
          showSearch
          aria-label={t('preferences.zone')}
          value={preferences.timeZone}
          options={zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
          onChange={(timeZone) => onChange({ timeZone })}
        />
      </Setting>
    </div>
  );
}
