import type { ThemeConfig } from 'antd';

/** Calm blue-grey, a little denser than Ant Design's default; system fonts, so nothing is loaded for them. */
export const theme: ThemeConfig = {
  cssVar: { prefix: 'r', key: 'relance' },
  hashed: false,
  token: {
    colorPrimary: '#17649b',
    colorInfo: '#17649b',
    colorError: '#c0292f',
    colorWarning: '#b25e00',
    colorSuccess: '#1f7a45',
    colorLink: '#17649b',
    colorTextTertiary: 'rgba(16, 32, 48, 0.62)',
    colorTextSecondary: 'rgba(16, 32, 48, 0.72)',
    borderRadius: 6,
    fontFamily:
      "'PingFang SC', 'Microsoft YaHei UI', 'Microsoft YaHei', 'Segoe UI', 'Noto Sans CJK SC', 'Noto Sans SC', 'WenQuanYi Zen Hei', system-ui, sans-serif",
  },
  components: {
    Table: { cellPaddingBlockMD: 9, headerBg: '#f5f7fa' },
    Descriptions: { itemPaddingBottom: 6 },
  },
};
