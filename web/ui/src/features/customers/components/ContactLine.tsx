import { MailOutlined, PhoneOutlined } from '@ant-design/icons';

import type { Customer } from '@/lib/api/types';

/** A contact whom one click calls or writes to. */
export function ContactLine({ contact }: { contact: Customer['contacts'][number] }) {
  return (
    <div className="contact">
      <div>
        <strong>{contact.name}</strong> <span className="secondary">{contact.title}</span>
      </div>
      {contact.phone && (
        <a href={`tel:${contact.phone}`} className="numbers">
          <PhoneOutlined /> {contact.phone}
        </a>
      )}
      {contact.email && (
        <a href={`mailto:${contact.email}`}>
          <MailOutlined /> {contact.email}
        </a>
      )}
    </div>
  );
}
