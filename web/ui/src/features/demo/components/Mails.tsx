import { Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Nothing } from '@/components/Nothing';
import type { DemoMail } from '@/lib/api/types';
import { dateTime } from '@/lib/time/format';

/** What a mail may do here: show itself. No scripts, no forms, no way to this page. */
function MailContent({ mail }: { mail: DemoMail }) {
  const { t } = useTranslation();
  return (
    <article className="mail">
      <Typography.Title level={5}>{mail.subject}</Typography.Title>
      <Typography.Paragraph type="secondary">
        {t('demo.to')} {mail.to} · {dateTime(mail.receivedAt)}
      </Typography.Paragraph>
      {mail.html ? (
        <iframe title={t('demo.content')} sandbox="" srcDoc={mail.html} />
      ) : (
        <pre>{mail.text}</pre>
      )}
    </article>
  );
}

const idOf = (mail: DemoMail) => `${mail.receivedAt} ${mail.to} ${mail.subject}`;

export function Mails({ mails }: { mails: DemoMail[] }) {
  const { t } = useTranslation();
  const [chosen, choose] = useState<string>();
  const open = mails.find((mail) => idOf(mail) === chosen) ?? mails[0];
  if (!open) return <Nothing title={t('demo.noMails')} hint={t('demo.mailsHint')} />;
  return (
    <div className="mails">
      <ul className="rows" aria-label={t('demo.mails')}>
        {mails.map((mail) => (
          <li key={idOf(mail)}>
            <button
              type="button"
              className="row"
              aria-current={mail === open ? 'true' : undefined}
              onClick={() => choose(idOf(mail))}
            >
              <span className="row-title">{mail.subject}</span>
              <span className="row-line secondary">
                <span>{mail.to}</span>
                <time className="numbers">{dateTime(mail.receivedAt)}</time>
              </span>
            </button>
          </li>
        ))}
      </ul>
      <MailContent mail={open} />
    </div>
  );
}
