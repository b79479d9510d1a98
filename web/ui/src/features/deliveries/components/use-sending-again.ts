import { App } from 'antd';
import { useTranslation } from 'react-i18next';

import { errorText } from '@/lib/error-text';

import { type SentAgain, useSendAgain } from '../api/send-again';

/** Sends again and says how it went: how many are queued, how many were refused and why. */
export function useSendingAgain(onSent?: () => void) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { mutate, isPending } = useSendAgain();
  const say = ({ queued, refused }: SentAgain) => {
    if (queued > 0) void message.success(t('deliveries.queued', { count: queued }));
    if (refused.length > 0) {
      const reason = errorText(refused[0], t);
      void message.warning(t('deliveries.refused', { count: refused.length, reason }));
    }
    onSent?.();
  };
  return { send: (ids: string[]) => mutate(ids, { onSuccess: say }), sending: isPending };
}
