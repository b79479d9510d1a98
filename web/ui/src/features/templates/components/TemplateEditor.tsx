import { Alert } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { UnsavedGuard } from '@/components/UnsavedGuard';
import type { Template } from '@/lib/api/types';

import { usePreview } from '../api/preview';
import { isLetter } from '../api/templates';
import { type Comparison, DiffDialog } from './DiffDialog';
import { FaultList } from './FaultList';
import { lineOf } from './faults';
import { PreviewPane } from './PreviewPane';
import { TemplateFoot } from './TemplateFoot';
import { TemplateText } from './TemplateText';
import { goToLine, insertAtCaret } from './text-field';
import { useSaving } from './use-saving';
import { useSettled, useTemplateDraft } from './use-template-draft';
import { VersionList } from './VersionList';
import { WordList } from './WordList';

/** The words of one kind in one language: written, looked at, saved, and gone back with. */
export function TemplateEditor({ template }: { template: Template }) {
  const { t } = useTranslation();
  const { kind, language, version, problem, edited } = template.state;
  const name = { kind, language };
  const field = useRef<HTMLTextAreaElement>(null);
  const [comparison, compare] = useState<Comparison>();
  const draft = useTemplateDraft(template);
  const reading = usePreview(name, useSettled(draft.text));
  const { saving, store, goBack } = useSaving(name, draft.forget);
  const { faults } = reading;
  return (
    <div className="template-editor">
      <div className="template-write">
        {problem && edited && <Alert type="error" showIcon title={t('templates.problemHint', { problem })} />}
        <TemplateText text={draft.text} field={field} faulty={faults.map(lineOf)} onChange={draft.write} />
        <FaultList faults={faults} onLine={(line) => goToLine(field.current, line)} />
        <TemplateFoot
          template={template}
          dirty={draft.dirty}
          conflict={draft.conflict}
          saving={saving}
          onSave={() => store(draft.text, draft.conflict ? version : draft.begun)}
          onForget={draft.forget}
          onCompare={() => compare({ title: t('templates.diff', { version }), text: template.text })}
          onReset={() => goBack(version)}
        />
        <WordList
          words={template.words}
          onInsert={(tag) => draft.write(insertAtCaret(field.current, draft.text, tag))}
        />
      </div>
      <div className="template-look">
        <PreviewPane reading={reading} letter={isLetter(kind)} />
        <VersionList
          template={template}
          onCompare={(from) =>
            compare({ title: t('templates.diff', { version: from.version }), text: from.text ?? '' })
          }
          onUse={(from) => draft.write(from.text ?? '')}
        />
      </div>
      <DiffDialog from={comparison} to={draft.text} onClose={() => compare(undefined)} />
      <UnsavedGuard when={draft.dirty} />
    </div>
  );
}
