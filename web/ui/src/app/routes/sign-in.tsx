import { Form, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation } from 'react-router';

import { LanguageSwitch } from '@/components/LanguageSwitch';
import { Logo } from '@/components/Logo';
import { paths } from '@/config/paths';
import { DemoUsers } from '@/features/demo/components/DemoUsers';
import { useSession } from '@/features/session/api/session';
import { SignInForm } from '@/features/session/components/SignInForm';
import type { Credentials } from '@/lib/api/types';

export function Component() {
  const { t } = useTranslation();
  const [form] = Form.useForm<Credentials>();
  const { data: session } = useSession();
  const from = (useLocation().state as { from?: string } | null)?.from;
  if (session) return <Navigate to={from ?? paths.tasks} replace />;
  return (
    <main className="sign-in">
      <LanguageSwitch className="corner" />
      <div className="sign-in-card">
        <header>
          <Logo size={40} />
          <div>
            <Typography.Title level={2}>Relance</Typography.Title>
            <Typography.Text type="secondary">{t('product.tagline')}</Typography.Text>
          </div>
        </header>
        <SignInForm form={form} />
        <DemoUsers onChoose={(credentials) => form.setFieldsValue(credentials)} />
      </div>
    </main>
  );
}
