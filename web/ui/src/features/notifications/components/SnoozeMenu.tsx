import { ClockCircleOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { dateTime } from '@/lib/time/format';

import { momentOf, type Preset, PRESETS } from './moments';
import { SnoozeDialog } from './SnoozeDialog';

interface Props {
  title: string;
  onSnooze: (until: string) => void;
}

export function SnoozeMenu({ title, onSnooze }: Props) {
  const { t } = useTranslation();
  const [choosing, setChoosing] = useState(false);
  const presets = (Object.keys(PRESETS) as Preset[]).map((preset) => ({
    key: preset,
    label: t(`alerts.snoozeFor.${preset}`),
    title: dateTime(momentOf(preset)),
    onClick: () => onSnooze(momentOf(preset)),
  }));
  const chosen = {
    key: 'chosen',
    label: t('alerts.snoozeFor.chosen'),
    onClick: () => setChoosing(true),
  };
  const choose = (until: string) => {
    setChoosing(false);
    onSnooze(until);
  };
  return (
    <>
      <Dropdown trigger={['click']} menu={{ items: [...presets, { type: 'divider' }, chosen] }}>
        <Button
          type="text"
          size="small"
          icon={<ClockCircleOutlined />}
          aria-label={`${t('alerts.snooze')}: ${title}`}
        />
      </Dropdown>
      <SnoozeDialog open={choosing} onChoose={choose} onClose={() => setChoosing(false)} />
    </>
  );
}
