import { Switch, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';

import type { Preferences } from '@/lib/api/types';

import { type ChannelCode, withOff } from './channels';
import type { Change } from './use-draft';

interface Props {
  channel: ChannelCode;
  preferences: Preferences;
  reachable: boolean;
  onChange: Change;
}

/** A channel, with its switch for all kinds at once; the inbox cannot be left. */
export function ChannelHead({ channel, preferences, reachable, onChange }: Props) {
  const { t } = useTranslation();
  const name = t(`preferences.channel.${channel}`);
  const on = !preferences.channelsOff.includes(channel);
  return (
    <th scope="col">
      <span className="matrix-channel">{name}</span>
      {channel !== 'inApp' && (
        <Tooltip title={t('preferences.onHint')}>
          <Switch
            size="small"
            checked={on}
            aria-label={t('preferences.on', { channel: name })}
            onChange={(wanted) => onChange({ channelsOff: withOff(preferences, channel, wanted) })}
          />
        </Tooltip>
      )}
      {!reachable && (
        <Tooltip title={t('preferences.noAddressHint', { channel: name })}>
          <span className="matrix-note" tabIndex={0}>
            {t('preferences.noAddress')}
          </span>
        </Tooltip>
      )}
    </th>
  );
}
