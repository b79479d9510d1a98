import { useTranslation } from 'react-i18next';

import { DeliveryState } from '@/components/DeliveryState';
import { LoadMore } from '@/components/LoadMore';
import { Nothing } from '@/components/Nothing';
import { QueryView } from '@/components/QueryView';
import type { Delivery } from '@/lib/api/types';
import { codeText } from '@/lib/code-text';
import { dateTime } from '@/lib/time/format';

import { useMails } from '../api/mails';

function Line({ mail }: { mail: Delivery }) {
  const { t } = useTranslation();
  const { subject, kind, address, recipientName, createdAt } = mail;
  return (
    <li className="entry">
      <div>
        <strong>{subject || codeText(t, 'deliveries.mail', kind)}</strong>
      </div>
      <div className="secondary small">
        <time className="numbers">{dateTime(createdAt)}</time>
        {kind && ` · ${codeText(t, 'deliveries.mail', kind)}`}
        {address && ` · ${address}`}
        {recipientName && ` · ${t('correspondence.inNameOf', { name: recipientName })}`}
      </div>
      <DeliveryState delivery={mail} />
    </li>
  );
}

/** What was written to the customer in somebody's name: sent, waiting, failed, or why it was not sent. */
export function MailList({ customerId }: { customerId: string }) {
  const { t } = useTranslation();
  const query = useMails(customerId);
  return (
    <>
      <QueryView query={query}>
        {({ pages }) => {
          const mails = pages.flatMap(({ items }) => items);
          return mails.length === 0 ? (
            <Nothing title={t('correspondence.none')} hint={t('correspondence.noneHint')} />
          ) : (
            <ul className="entries">
              {mails.map((mail) => (
                <Line key={mail.id} mail={mail} />
              ))}
            </ul>
          );
        }}
      </QueryView>
      <LoadMore query={query} />
    </>
  );
}
