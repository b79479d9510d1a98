import { App, Form, Input, Modal, Radio } from 'antd';
import { useTranslation } from 'react-i18next';

import { Refused } from '@/components/Refused';
import { useRequestKey } from '@/lib/api';
import type { Customer, ServiceRequestEntry } from '@/lib/api/types';
import { showRefusals } from '@/lib/show-refusals';

import { useOpenRequest } from '../api/change-request';
import { KIND_CODES } from './RequestMarks';

interface Props {
  customer: Customer;
  onDone: () => void;
}

/** Opens one request, however often it is sent. Who answers and until when is said by the model. */
export function OpenRequestForm({ customer, onDone }: Props) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<ServiceRequestEntry>();
  const { key, renewAfter } = useRequestKey();
  const open = useOpenRequest(key);
  const submit = (entry: ServiceRequestEntry) =>
    open.mutate(
      { ...entry, customerId: customer.id },
      {
        onSuccess: ({ number }) => {
          void message.success(t('service.openedNow', { number }));
          onDone();
        },
        onError: (error) => {
          renewAfter(error);
          showRefusals(form, error);
        },
      },
    );
  const needed = (name: 'kind' | 'subject') => {
    const label = t(`service.${name}`);
    return {
      name,
      label,
      rules: [{ required: true, message: t('customers.form.required', { field: label }) }],
    };
  };
  return (
    <Modal
      open
      title={`${t('service.open')} · ${customer.name}`}
      okText={t('service.open')}
      confirmLoading={open.isPending}
      onOk={form.submit}
      onCancel={onDone}
    >
      <Refused error={open.error} />
      <Form form={form} layout="vertical" initialValues={{ kind: 'inquiry' }} onFinish={submit}>
        <Form.Item {...needed('kind')} extra={t('service.kindHint')}>
          <Radio.Group options={KIND_CODES.map((value) => ({ value, label: t(`service.kinds.${value}`) }))} />
        </Form.Item>
        <Form.Item {...needed('subject')}>
          <Input autoFocus maxLength={200} />
        </Form.Item>
        <Form.Item name="text" label={t('service.text')}>
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={4000} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
