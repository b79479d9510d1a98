import { FieldTimeOutlined } from '@ant-design/icons';
import { App, Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';

import { errorText } from '@/lib/error-text';
import { dateTime } from '@/lib/time/format';
import { useNow } from '@/lib/time/now';

import { useAdvanceClock, useDemoClock } from '../api/clock';

const LEAPS = { h3: 'PT3H', d1: 'P1D', d7: 'P7D' } as const;

/** The engine's time and the buttons that move it on; nothing outside demo mode. */
export function DemoClock() {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { data: demo } = useDemoClock();
  const advance = useAdvanceClock();
  const now = useNow();
  if (!demo) return null;
  const leap = (duration: string) =>
    advance.mutate(duration, {
      onSuccess: (clock) => void message.success(t('demo.advanced', { now: dateTime(clock.now) })),
      onError: (error) => void message.error(`${t('demo.failed')}: ${errorText(error, t)}`),
    });
  const items = Object.entries(LEAPS).map(([name, duration]) => ({
    key: name,
    label: t(`demo.${name}`),
    onClick: () => leap(duration),
  }));
  return (
    <div className="demo-clock" role="group" aria-label={t('demo.clock')}>
      <Dropdown trigger={['click']} menu={{ items }}>
        <Button
          type="text"
          size="small"
          className="on-dark"
          icon={<FieldTimeOutlined />}
          title={t('demo.advance')}
        >
          <time className="numbers">{dateTime(now)}</time>
        </Button>
      </Dropdown>
      <span className="very-wide-only">
        {Object.entries(LEAPS).map(([name, duration]) => (
          <Button key={name} type="text" size="small" className="on-dark leap" onClick={() => leap(duration)}>
            {t(`demo.${name}`)}
          </Button>
        ))}
      </span>
    </div>
  );
}
