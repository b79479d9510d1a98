import { Badge, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';

import { useLiveStatus } from '@/lib/live';

/** A small word on whether alerts arrive at once; announced when it changes. */
export function ConnectionState() {
  const { t } = useTranslation();
  const status = useLiveStatus();
  const live = status === 'live';
  const text = live ? t('live.on') : status === 'connecting' ? t('live.connecting') : t('live.off');
  return (
    <Tooltip title={live ? t('live.onHint') : t('live.offHint')}>
      <span className="connection" role="status">
        <Badge status={live ? 'success' : 'warning'} /> <span>{text}</span>
      </span>
    </Tooltip>
  );
}
