import { GlobalOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

import { chooseLanguage } from '@/lib/i18n';
import { useLanguage } from '@/lib/i18n/use-language';

/** Names the other language in that language. */
export function LanguageSwitch({ className }: { className?: string }) {
  const { t } = useTranslation();
  const chinese = useLanguage() === 'zh-CN';
  return (
    <Button
      type="text"
      className={className}
      icon={<GlobalOutlined />}
      aria-label={t('nav.language')}
      onClick={() => chooseLanguage(chinese ? 'en' : 'zh-CN')}
    >
      <span lang={chinese ? 'en' : 'zh-CN'}>{chinese ? 'EN' : '中文'}</span>
    </Button>
  );
}
