import { LockOutlined, UserOutlined } from '@ant-design/icons';
import { Alert, Button, Form, type FormInstance, Input } from 'antd';
import { useTranslation } from 'react-i18next';

import { statusOf } from '@/lib/api';
import type { Credentials } from '@/lib/api/types';
import { errorText } from '@/lib/error-text';

import { useSignIn } from '../api/session';

const REFUSED = [400, 401, 403];

export function SignInForm({ form }: { form: FormInstance<Credentials> }) {
  const { t } = useTranslation();
  const signIn = useSignIn();
  const missing = (field: string) => ({ required: true, message: t('session.missing', { field }) });
  return (
    <Form form={form} layout="vertical" requiredMark={false} size="large" onFinish={signIn.mutate}>
      <Form.Item name="username" label={t('session.username')} rules={[missing(t('session.username'))]}>
        <Input prefix={<UserOutlined />} autoComplete="username" autoFocus />
      </Form.Item>
      <Form.Item name="password" label={t('session.password')} rules={[missing(t('session.password'))]}>
        <Input.Password prefix={<LockOutlined />} autoComplete="current-password" />
      </Form.Item>
      {signIn.isError && (
        <Form.Item>
          <Alert
            type="error"
            showIcon
            role="alert"
            title={REFUSED.includes(statusOf(signIn.error)) ? t('session.wrong') : errorText(signIn.error, t)}
          />
        </Form.Item>
      )}
      <Button type="primary" htmlType="submit" block loading={signIn.isPending}>
        {t('session.signIn')}
      </Button>
    </Form>
  );
}
