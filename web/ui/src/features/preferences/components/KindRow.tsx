import { LockFilled } from '@ant-design/icons';
import { Checkbox, Tag, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';

import type { KindPreference } from '@/lib/api/types';
import { codeText } from '@/lib/code-text';

import { type ChannelCode, CHANNELS, isLocked } from './channels';

interface Props {
  choice: KindPreference;
  off: string[];
  onChoose: (channel: ChannelCode, on: boolean) => void;
}

function Cell({ choice, channel, off, onChoose }: Props & { channel: ChannelCode }) {
  const { t } = useTranslation();
  const names = {
    kind: codeText(t, 'kinds', choice.kind),
    channel: t(`preferences.channel.${channel}`),
  };
  if (isLocked(choice, channel))
    return (
      <Tooltip title={t('preferences.criticalHint')}>
        <span role="img" tabIndex={0} className="matrix-lock" aria-label={t('preferences.locked', names)}>
          <LockFilled />
        </span>
      </Tooltip>
    );
  return (
    <Checkbox
      checked={choice.channels[channel]}
      disabled={off.includes(channel)}
      aria-label={t('preferences.cell', names)}
      onChange={({ target }) => onChoose(channel, target.checked)}
    />
  );
}

export function KindRow(props: Props) {
  const { t } = useTranslation();
  const { kind, critical } = props.choice;
  return (
    <tr>
      <th scope="row">
        {codeText(t, 'kinds', kind)} {critical && <Tag color="red">{t('preferences.critical')}</Tag>}
        {kind === 'service-request-opened' && (
          <div className="secondary small">{t('preferences.urgentHint')}</div>
        )}
      </th>
      {CHANNELS.map((channel) => (
        <td key={channel}>
          <Cell {...props} channel={channel} />
        </td>
      ))}
    </tr>
  );
}
