import { DeleteOutlined, EditOutlined, PlusOutlined } from '@ant-design/icons';
import { App, Button, Card, Popconfirm } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Nothing } from '@/components/Nothing';
import type { Contact, Customer } from '@/lib/api/types';
import { errorText } from '@/lib/error-text';

import { useRemoveContact } from '../api/contacts';
import { ContactDialog } from './ContactDialog';
import { ContactLine } from './ContactLine';

interface Props {
  customer: Customer;
  /** What else is to be known of a contact. */
  beside: (contact: Contact) => ReactNode;
}

/** The people at the customer; each is edited and removed in its line. */
export function ContactCard({ customer, beside }: Props) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [edited, setEdited] = useState<Contact | 'new' | null>(null);
  const remove = useRemoveContact(customer.id);
  const removeOne = (contact: Contact) =>
    remove.mutate(contact.id, {
      onError: (error) => void message.error(`${t('record.notSaved')} ${errorText(error, t)}`),
    });
  return (
    <Card
      size="small"
      title={t('customers.contacts')}
      extra={
        <Button
          size="small"
          icon={<PlusOutlined />}
          aria-label={t('customers.contact.add')}
          onClick={() => setEdited('new')}
        />
      }
    >
      {customer.contacts.map((contact) => (
        <div key={contact.id} className="contact-row">
          <div>
            <ContactLine contact={contact} />
            {beside(contact)}
          </div>
          <span>
            <Button
              type="text"
              size="small"
              icon={<EditOutlined />}
              aria-label={`${t('record.edit')} ${contact.name}`}
              onClick={() => setEdited(contact)}
            />
            <Popconfirm
              title={t('record.removeContact', { name: contact.name })}
              onConfirm={() => removeOne(contact)}
            >
              <Button
                type="text"
                size="small"
                icon={<DeleteOutlined />}
                aria-label={`${t('record.remove')} ${contact.name}`}
              />
            </Popconfirm>
          </span>
        </div>
      ))}
      {customer.contacts.length === 0 && <Nothing title={t('customers.noContacts')} />}
      {edited && (
        <ContactDialog
          customer={customer}
          onDone={() => setEdited(null)}
          {...(edited !== 'new' && { contact: edited })}
        />
      )}
    </Card>
  );
}
