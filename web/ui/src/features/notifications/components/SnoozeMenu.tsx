import { ClockCircleOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';

interface Props {
  title: string;
  onSnooze: (until: string) => void;
}

const morning = (days: number) => dayjs().add(days, 'day').hour(9).startOf('hour');

export function SnoozeMenu({ title, onSnooze }: Props) {
  const { t } = useTranslation();
  const choices = [
    { key: 'hour', moment: () => dayjs().add(1, 'hour') },
    { key: 'tomorrow', moment: () => morning(1) },
    { key: 'week', moment: () => morning(7) },
  ] as const;
  const items = choices.map(({ key, moment }) => ({
    key,
    label: t(`alerts.snoozeFor.${key}`),
    onClick: () => onSnooze(moment().toISOString()),
  }));
  return (
    <Dropdown trigger={['click']} menu={{ items }}>
      <Button
        type="text"
        size="small"
        icon={<ClockCircleOutlined />}
        aria-label={`${t('alerts.snooze')}: ${title}`}
      />
    </Dropdown>
  );
}
