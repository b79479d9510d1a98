import { Alert, Button, DatePicker, Flex, Form, Input, Select, Typography } from 'antd';
import type { Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';

import { fieldErrorsOf } from '@/lib/api';
import { errorText } from '@/lib/error-text';

import { useIssueToken } from '../api/tokens';

interface Fields {
  name: string;
  scope: string;
  expiresAt?: Dayjs;
}

export function TokenForm() {
  const { t } = useTranslation();
  const [form] = Form.useForm<Fields>();
  const issue = useIssueToken();
  const scopes = ['read', 'write'] as const;
  const submit = ({ name, scope, expiresAt }: Fields) =>
    issue.mutate(
      { name, scope, expiresAt: expiresAt?.endOf('day').toISOString() ?? null },
      {
        onSuccess: () => form.resetFields(),
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
    <>
      <Form form={form} layout="inline" initialValues={{ scope: 'read' }} onFinish={submit}>
        <Form.Item
          name="name"
          label={t('people.account.name')}
          rules={[
            {
              required: true,
              whitespace: true,
              message: t('session.missing', { field: t('people.account.name') }),
            },
          ]}
        >
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="scope" label={t('people.account.scope')}>
          <Select options={scopes.map((value) => ({ value, label: t(`people.account.${value}`) }))} />
        </Form.Item>
        <Form.Item name="expiresAt" label={t('people.account.expiresAt')}>
          <DatePicker placeholder={t('people.account.never')} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={issue.isPending}>
          {t('people.account.create')}
        </Button>
      </Form>
      {issue.isError && <Typography.Text type="danger">{errorText(issue.error, t)}</Typography.Text>}
      {issue.data && (
        <Alert
          type="success"
          title={t('people.account.made')}
          description={
            <Flex>
              <Typography.Text copyable code>
                {issue.data.token}
              </Typography.Text>
            </Flex>
          }
        />
      )}
    </>
  );
}
