import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { paths } from '@/config/paths';
import type { Delivery } from '@/lib/api/types';
import { codeText } from '@/lib/code-text';

const OURS = /^\/(?!\/)/;

function target({ link, customerId }: Delivery): string | undefined {
  if (customerId) return paths.customer(customerId);
  return OURS.test(link) ? link : undefined;
}

/** What it says, and a way to what it is about. */
export function DeliveryWhat({ delivery }: { delivery: Delivery }) {
  const { t } = useTranslation();
  const { customerId, recipientName } = delivery;
  const subject = delivery.subject || codeText(t, 'deliveries.mail', delivery.kind);
  const to = target(delivery);
  return (
    <>
      {to ? <Link to={to}>{subject}</Link> : subject}
      {customerId && recipientName && (
        <div className="secondary small">{t('deliveries.onBehalf', { name: recipientName })}</div>
      )}
    </>
  );
}
