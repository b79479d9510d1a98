import { ArrowLeftOutlined } from '@ant-design/icons';
import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';

import { paths } from '@/config/paths';
import { RegisterForm } from '@/features/customers/components/RegisterForm';

export function Component() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <div className="page page-form">
      <Link to={paths.customers}>
        <ArrowLeftOutlined /> {t('customers.title')}
      </Link>
      <Typography.Title level={1}>{t('customers.register')}</Typography.Title>
      <RegisterForm
        onRegistered={({ id }) => void navigate(paths.customer(id))}
        onCancel={() => void navigate(paths.customers)}
      />
    </div>
  );
}
