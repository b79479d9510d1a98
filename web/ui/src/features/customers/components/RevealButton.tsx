import { EyeOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';

import type { Customer } from '@/lib/api/types';
import { errorText } from '@/lib/error-text';

import { useReveal } from '../api/reveal';

const isMasked = (text: string | null | undefined) => Boolean(text?.includes('**'));

/** There only where something is masked. */
export function RevealButton({ customer: { id, strategy, contacts } }: { customer: Customer }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const reveal = useReveal(id);
  const masked =
    isMasked(strategy) || contacts.some(({ phone, email, wechat }) => [phone, email, wechat].some(isMasked));
  if (!masked) return null;
  const look = () =>
    reveal.mutate(undefined, { onError: (error) => void message.error(errorText(error, t)) });
  return (
    <Button size="small" icon={<EyeOutlined />} loading={reveal.isPending} onClick={look}>
      {t('record.reveal')}
    </Button>
  );
}
