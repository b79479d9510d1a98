import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

import { useSendingAgain } from './use-sending-again';

interface Props {
  chosen: string[];
  onSent: () => void;
}

export function SendAgainBar({ chosen, onSent }: Props) {
  const { t } = useTranslation();
  const { send, sending } = useSendingAgain(onSent);
  if (chosen.length === 0) return null;
  return (
    <div className="selection" role="status">
      <Button type="primary" loading={sending} onClick={() => send(chosen)}>
        {t('deliveries.againAll', { count: chosen.length })}
      </Button>
    </div>
  );
}
