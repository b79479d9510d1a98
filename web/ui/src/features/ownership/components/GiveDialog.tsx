import { Alert, App, Form, Modal, Select } from 'antd';
import { useTranslation } from 'react-i18next';

import { Refused } from '@/components/Refused';
import { statusOf } from '@/lib/api';
import type { Customer } from '@/lib/api/types';
import { codeText } from '@/lib/code-text';
import { usePersonName, useUsers } from '@/lib/people';
import { showRefusals } from '@/lib/show-refusals';

import { useGiveCustomer } from '../api/owner';

interface Props {
  customer: Customer;
  onDone: () => void;
}

function Changed({ ownerName }: Pick<Customer, 'ownerName'>) {
  const { t } = useTranslation();
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      className="refused"
      title={t('ownership.changed')}
      description={t('ownership.changedHint', { name: ownerName })}
    />
  );
}

/** The customer is given as it is shown: has somebody changed it meanwhile, it is shown anew and asked again. */
export function GiveDialog({ customer, onDone }: Props) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<{ username: string }>();
  const { data: users = [] } = useUsers();
  const nameOf = usePersonName();
  const give = useGiveCustomer(customer.id);
  const late = statusOf(give.error) === 409;
  const submit = ({ username }: { username: string }) =>
    give.mutate(
      { username, version: customer.version },
      {
        onSuccess: () => {
          void message.success(t('ownership.given', { name: nameOf(username) }));
          onDone();
        },
        onError: (error) => showRefusals(form, error),
      },
    );
  return (
    <Modal
      open
      title={t('ownership.giveOf', { name: customer.name })}
      okText={t(late ? 'ownership.giveAnyway' : 'ownership.give')}
      confirmLoading={give.isPending}
      onOk={form.submit}
      onCancel={onDone}
    >
      {late ? <Changed ownerName={customer.ownerName} /> : <Refused error={give.error} />}
      <p className="secondary">{t('ownership.hint', { name: customer.ownerName })}</p>
      <Form form={form} layout="vertical" onFinish={submit}>
        <Form.Item
          name="username"
          label={t('ownership.to')}
          rules={[{ required: true, message: t('customers.form.choose', { field: t('ownership.to') }) }]}
        >
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={users
              .filter(({ username }) => username !== customer.ownerUsername)
              .map(({ username, displayName, role }) => ({
                value: username,
                label: t('ownership.person', {
                  name: displayName,
                  role: codeText(t, 'role', role.toLowerCase()),
                }),
              }))}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
