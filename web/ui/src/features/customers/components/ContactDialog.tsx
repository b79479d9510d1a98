import { Form, Input, Modal, Select } from 'antd';
import { useTranslation } from 'react-i18next';

import { FieldErrors } from '@/components/FieldErrors';
import { fieldErrorsOf, Problem } from '@/lib/api';
import type { Contact, ContactDetails, Customer } from '@/lib/api/types';
import { errorText } from '@/lib/error-text';

import { useSaveContact } from '../api/contacts';
import { ClashList } from './ClashList';
import { fieldName } from './field-text';

interface Props {
  customer: Customer;
  contact?: Contact;
  onDone: () => void;
}

const CHANNELS = ['phone', 'visit', 'online-meeting', 'email', 'wechat'];
const ROLES = ['user', 'influencer', 'decider'];
const FIELDS = ['name', 'title', 'department', 'phone', 'email', 'wechat'] as const;

const entryOf = ({ name, title, ...more }: Partial<Contact>): ContactDetails => ({
  name,
  title,
  department: more.department,
  phone: more.phone,
  email: more.email,
  wechat: more.wechat,
  preferredChannel: more.preferredChannel,
  birthday: more.birthday,
  decisionRole: more.decisionRole,
});

/** Adds a contact or changes one; what was typed stays until it is saved. */
export function ContactDialog({ customer, contact, onDone }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<ContactDetails>();
  const save = useSaveContact(customer);
  const errors = fieldErrorsOf(save.error);
  const clashes = save.error instanceof Problem ? save.error.clashes : [];
  const submit = (entry: ContactDetails) =>
    save.mutate({ entry, ...(contact && { contact: contact.id }) }, { onSuccess: onDone });
  const label = (field: string) => fieldName(`contact.${field}`, t);
  return (
    <Modal
      open
      title={contact ? `${t('record.edit')} · ${contact.name}` : t('customers.contact.add')}
      okText={t('common.save')}
      confirmLoading={save.isPending}
      onOk={() => form.submit()}
      onCancel={onDone}
    >
      {save.isError && (
        <FieldErrors
          title={`${t('record.notSaved')} ${errors.length ? '' : errorText(save.error, t)}`}
          errors={errors}
          nameOf={label}
        />
      )}
      {clashes.length > 0 && <ClashList clashes={clashes} />}
      <Form form={form} layout="vertical" initialValues={entryOf(contact ?? {})} onFinish={submit}>
        {FIELDS.map((field) => (
          <Form.Item
            key={field}
            name={field}
            label={label(field)}
            rules={
              field === 'name' || field === 'title'
                ? [
                    {
                      required: true,
                      whitespace: true,
                      message: t('customers.form.required', { field: label(field) }),
                    },
                  ]
                : []
            }
          >
            <Input maxLength={200} />
          </Form.Item>
        ))}
        <Form.Item name="preferredChannel" label={label('preferredChannel')}>
          <Select
            allowClear
            options={CHANNELS.map((value) => ({ value, label: t(`customers.channel.${value}`) }))}
          />
        </Form.Item>
        <Form.Item name="decisionRole" label={label('decisionRole')}>
          <Select
            allowClear
            options={ROLES.map((value) => ({ value, label: t(`customers.decisionRole.${value}`) }))}
          />
        </Form.Item>
        <Form.Item name="birthday" label={label('birthday')}>
          <Input type="date" />
        </Form.Item>
      </Form>
    </Modal>
  );
}
