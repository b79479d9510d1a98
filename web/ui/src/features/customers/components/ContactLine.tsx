import { MailOutlined, PhoneOutlined, WechatOutlined } from '@ant-design/icons';
import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';

import type { Contact } from '@/lib/api/types';
import { codeText } from '@/lib/code-text';

/** A contact whom one click calls or writes to. */
export function ContactLine({ contact }: { contact: Contact }) {
  const { t } = useTranslation();
  return (
    <div className="contact">
      <div>
        <strong>{contact.name}</strong>{' '}
        <span className="secondary">
          {contact.department} {contact.title}
        </span>{' '}
        {contact.decisionRole && <Tag>{codeText(t, 'customers.decisionRole', contact.decisionRole)}</Tag>}
      </div>
      {contact.phone && (
        <a href={contact.phone.includes('*') ? undefined : `tel:${contact.phone}`} className="numbers">
          <PhoneOutlined /> {contact.phone}
        </a>
      )}
      {contact.email && (
        <a href={contact.email.includes('*') ? undefined : `mailto:${contact.email}`}>
          <MailOutlined /> {contact.email}
        </a>
      )}
      {contact.wechat && (
        <span>
          <WechatOutlined /> {contact.wechat}
        </span>
      )}
    </div>
  );
}
