import { Button, Form, Input, Typography } from 'antd';
import { useTranslation } from 'react-i18next';

import { fieldErrorsOf } from '@/lib/api';
import type { NewPassword } from '@/lib/api/types';
import { errorText } from '@/lib/error-text';

import { useChangePassword } from '../api/session';

interface Props {
  /** A newcomer, who confirms the phone too. */
  newcomer?: boolean;
  onDone?: () => void;
}

type Fields = NewPassword & { again: string };

export function PasswordForm({ newcomer = false, onDone }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Fields>();
  const change = useChangePassword();
  const label = (name: keyof Fields) =>
    name === 'current' && newcomer ? t('people.settle.initial') : t(`people.settle.${name}`);
  const needed = (name: keyof Fields) => ({
    name,
    label: label(name),
    rules: [{ required: true, message: t('session.missing', { field: label(name) }) }],
  });
  const same = {
    validator: (_: unknown, again: string) =>
      !again || again === form.getFieldValue('password')
        ? Promise.resolve()
        : Promise.reject(new Error(t('people.settle.differs'))),
  };
  const submit = ({ current, password, phone }: Fields) =>
    change.mutate(
      { current, password, ...(newcomer && { phone }) },
      {
        onSuccess: () => {
          form.resetFields();
          onDone?.();
        },
        onError: (error) =>
          form.setFields(
            fieldErrorsOf(error).map(({ field, message }) => ({
              name: field as keyof Fields,
              errors: [message],
            })),
          ),
      },
    );
  return (
    <Form form={form} layout="vertical" requiredMark={false} onFinish={submit}>
      <Form.Item {...needed('current')}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Form.Item {...needed('password')} extra={t('people.settle.rules')}>
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item {...needed('again')} dependencies={['password']} rules={[...needed('again').rules, same]}>
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      {newcomer && (
        <Form.Item {...needed('phone')}>
          <Input autoComplete="tel" inputMode="tel" />
        </Form.Item>
      )}
      {change.isError && fieldErrorsOf(change.error).length === 0 && (
        <Typography.Paragraph type="danger" role="alert">
          {errorText(change.error, t)}
        </Typography.Paragraph>
      )}
      <Button type="primary" htmlType="submit" loading={change.isPending}>
        {t(newcomer ? 'people.settle.confirm' : 'people.account.password')}
      </Button>
    </Form>
  );
}
