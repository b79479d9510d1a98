import { App, DatePicker, Form, Input, InputNumber, Modal } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';

import { Refused } from '@/components/Refused';
import { useRequestKey } from '@/lib/api';
import type { PurchaseEntry } from '@/lib/api/types';
import { showRefusals } from '@/lib/show-refusals';
import { serverNow } from '@/lib/time/now';

import { useAddPurchase } from '../api/purchases';

type Draft = Omit<PurchaseEntry, 'purchasedOn'> & { purchasedOn: Dayjs };

const entryOf = ({ purchasedOn, note, ...draft }: Draft): PurchaseEntry => ({
  ...draft,
  purchasedOn: purchasedOn.format('YYYY-MM-DD'),
  note: note?.trim() || null,
});

/** Stores one purchase, however often it is sent. */
export function PurchaseForm({ customerId, onDone }: { customerId: string; onDone: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<Draft>();
  const { key, renewAfter } = useRequestKey();
  const add = useAddPurchase(customerId, key);
  const submit = (draft: Draft) =>
    add.mutate(entryOf(draft), {
      onSuccess: ({ product }) => {
        void message.success(t('purchases.added', { product }));
        onDone();
      },
      onError: (error) => {
        renewAfter(error);
        showRefusals(form, error);
      },
    });
  const needed = (name: keyof Draft) => {
    const label = t(`purchases.${name}`);
    const message = t('customers.form.required', { field: label });
    return { name, label, rules: [{ required: true, message }] };
  };
  return (
    <Modal
      open
      title={t('purchases.add')}
      okText={t('common.save')}
      confirmLoading={add.isPending}
      onOk={form.submit}
      onCancel={onDone}
    >
      <Refused error={add.error} />
      <Form
        form={form}
        layout="vertical"
        className="dialog-form"
        initialValues={{ purchasedOn: dayjs(serverNow()), quantity: 1 }}
        onFinish={submit}
      >
        <Form.Item {...needed('product')} className="whole">
          <Input autoFocus maxLength={200} />
        </Form.Item>
        <Form.Item {...needed('quantity')}>
          <InputNumber className="full" min={0} />
        </Form.Item>
        <Form.Item {...needed('amount')}>
          <InputNumber className="full" min={0} precision={2} prefix="¥" />
        </Form.Item>
        <Form.Item {...needed('purchasedOn')}>
          <DatePicker className="full" maxDate={dayjs(serverNow())} />
        </Form.Item>
        <Form.Item name="note" label={t('customers.remarks')} className="whole">
          <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} maxLength={4000} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
