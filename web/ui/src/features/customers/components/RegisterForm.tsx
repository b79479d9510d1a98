import { App, Button, DatePicker, Flex, Form, Input, Select } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';

import { FieldErrors } from '@/components/FieldErrors';
import { type FieldError, fieldErrorsOf, Problem } from '@/lib/api';
import type { Customer } from '@/lib/api/types';
import { errorText } from '@/lib/error-text';
import { useNow } from '@/lib/time/now';

import { useLists } from '../api/lists';
import { useRegisterCustomer } from '../api/register-customer';
import { ClashList } from './ClashList';
import { ContactFields } from './ContactFields';
import { DuplicateHint } from './DuplicateHint';
import { type Draft, draftFields, labelOf, namePathOf, registration } from './registration';

interface Props {
  onRegistered: (customer: Customer) => void;
  onCancel: () => void;
}

const LISTS = ['industry', 'size', 'source'] as const;

export function RegisterForm({ onRegistered, onCancel }: Props) {
  const { t } = useTranslation();
  const { message, modal } = App.useApp();
  const [form] = Form.useForm<Draft>();
  const lists = useLists();
  const register = useRegisterCustomer();
  const now = useNow();
  const needed = (name: (typeof draftFields)[number]) => ({
    name,
    label: t(`customers.${name}`),
    rules: [
      {
        required: true,
        ...(name === 'name' && { whitespace: true }),
        message: t('customers.form.required', { field: t(`customers.${name}`) }),
      },
    ],
  });
  const showAtFields = (errors: FieldError[]) => {
    form.setFields(
      errors.map((error) => ({ name: namePathOf(error.field) as never, errors: [error.message] })),
    );
    if (errors[0]) form.scrollToField(namePathOf(errors[0].field), { focus: true, block: 'center' });
  };
  const ask = (refused: Problem, draft: Draft) =>
    modal.confirm({
      title: t('customers.duplicate.confirm'),
      content: <ClashList clashes={refused.clashes} />,
      okText: t('customers.duplicate.another'),
      cancelText: t('customers.duplicate.back'),
      onOk: () => submit(draft, true),
    });
  const submit = (draft: Draft, confirmedNotDuplicate?: boolean) =>
    register.mutate(
      { ...registration(draft), confirmedNotDuplicate },
      {
        onSuccess: (customer) => {
          void message.success(t('customers.form.saved', { name: customer.name, number: customer.number }));
          onRegistered(customer);
        },
        onError: (error) => {
          showAtFields(fieldErrorsOf(error));
          if (error instanceof Problem && error.clashes.length > 0 && !error.sure) ask(error, draft);
        },
      },
    );
  return (
    <Form
      form={form}
      layout="vertical"
      className="register"
      scrollToFirstError={{ focus: true, block: 'center' }}
      initialValues={{ firstContactOn: dayjs(now), contacts: [{}] }}
      onFinish={(draft) => submit(draft)}
    >
      {register.isError && (
        <FieldErrors
          title={`${t('customers.form.kept')} ${fieldErrorsOf(register.error).length ? '' : errorText(register.error, t)}`}
          errors={fieldErrorsOf(register.error)}
          nameOf={(field) => labelOf(field, t)}
        />
      )}
      <Form.Item {...needed('name')} className="whole">
        <Input autoFocus maxLength={200} />
      </Form.Item>
      <DuplicateHint form={form} />
      {LISTS.map((list) => (
        <Form.Item key={list} {...needed(list)}>
          <Select options={lists.options(list)} showSearch={{ optionFilterProp: 'label' }} />
        </Form.Item>
      ))}
      <Form.Item {...needed('firstContactOn')}>
        <DatePicker className="full" maxDate={dayjs(now)} defaultPickerValue={dayjs(now)} />
      </Form.Item>
      <ContactFields />
      <Form.Item
        name="website"
        label={t('customers.website')}
        rules={[{ type: 'url', message: t('customers.form.website') }]}
      >
        <Input placeholder="https://" />
      </Form.Item>
      <Form.Item name="initialNeed" label={t('customers.initialNeed')} className="whole">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} />
      </Form.Item>
      <Form.Item name="remarks" label={t('customers.remarks')} className="whole">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} />
      </Form.Item>
      <Flex gap={8} className="whole">
        <Button type="primary" htmlType="submit" loading={register.isPending}>
          {t('customers.form.save')}
        </Button>
        <Button onClick={onCancel}>{t('common.cancel')}</Button>
      </Flex>
    </Form>
  );
}
