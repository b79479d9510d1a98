import { LockFilled } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';

import type { Address, Preferences } from '@/lib/api/types';

import { type ChannelCode, CHANNELS, groupedKinds, withChannel } from './channels';
import { ChannelHead } from './ChannelHead';
import { KindRow } from './KindRow';
import type { Change } from './use-draft';

interface Props {
  preferences: Preferences;
  addresses: Address[] | undefined;
  onChange: Change;
}

/** What is told, and on which channel. */
export function KindMatrix({ preferences, addresses, onChange }: Props) {
  const { t } = useTranslation();
  const reachable = (channel: ChannelCode) =>
    !addresses || channel === 'inApp' || channel === 'mail' || addresses.some((at) => at.channel === channel);
  return (
    <>
      <p className="secondary small">
        <LockFilled /> {t('preferences.criticalHint')}
      </p>
      <table className="matrix">
        <thead>
          <tr>
            <th scope="col">{t('preferences.kind')}</th>
            {CHANNELS.map((channel) => (
              <ChannelHead
                key={channel}
                channel={channel}
                preferences={preferences}
                reachable={reachable(channel)}
                onChange={onChange}
              />
            ))}
          </tr>
        </thead>
        {groupedKinds(preferences.kinds).map(([group, kinds]) => (
          <tbody key={group}>
            <tr className="matrix-group">
              <th colSpan={CHANNELS.length + 1} scope="rowgroup">
                {t(`preferences.group.${group}`)}
              </th>
            </tr>
            {kinds.map((choice) => (
              <KindRow
                key={choice.kind}
                choice={choice}
                off={preferences.channelsOff}
                onChoose={(channel, on) =>
                  onChange({ kinds: withChannel(preferences, choice.kind, channel, on) })
                }
              />
            ))}
          </tbody>
        ))}
      </table>
    </>
  );
}
