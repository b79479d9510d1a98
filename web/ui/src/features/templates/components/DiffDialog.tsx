import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';

import { type DiffLine, diffLines } from './diff';

export interface Comparison {
  title: string;
  text: string;
}

const LOOK = { '+': 'diff-in', '-': 'diff-out', ' ': undefined };
const SAID = { '+': 'templates.added', '-': 'templates.removed' } as const;

function Line({ sign, text }: DiffLine) {
  const { t } = useTranslation();
  return (
    <div className={LOOK[sign]}>
      {sign !== ' ' && <span className="unseen">{t(SAID[sign])}</span>}
      <span aria-hidden="true">{sign} </span>
      {text}
    </div>
  );
}

interface Props {
  from: Comparison | undefined;
  to: string;
  onClose: () => void;
}

/** A version beside what is being written, line by line. */
export function DiffDialog({ from, to, onClose }: Props) {
  const { t } = useTranslation();
  const lines = from ? diffLines(from.text, to) : [];
  return (
    <Modal open={from !== undefined} title={from?.title} footer={null} width={760} onCancel={onClose}>
      {lines.every(({ sign }) => sign === ' ') && <p>{t('templates.same')}</p>}
      <div className="diff">
        {lines.map((line, index) => (
          <Line key={index} {...line} />
        ))}
      </div>
    </Modal>
  );
}
