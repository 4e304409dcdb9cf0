import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { RiCheckLine, RiFileCopyLine } from '@remixicon/react';
import { useState } from 'react';
import useCopyToClipboard from 'react-use/esm/useCopyToClipboard';
import { cloudRunTranslationRef } from '../../translation';
import styles from './Snippet.module.css';

/** A few lines of code with a button that copies them. */
export function Snippet(props: { code: string; copyLabel: string }) {
  const { code, copyLabel } = props;
  const { t } = useTranslationRef(cloudRunTranslationRef);
  const [, copy] = useCopyToClipboard();
  const [copied, setCopied] = useState(false);
  return (
    <div className={styles.root}>
      <pre className={styles.code}>
        <code>{code}</code>
      </pre>
      <Button
        size="small"
        variant="tertiary"
        iconStart={
          copied ? (
            <RiCheckLine aria-hidden="true" />
          ) : (
            <RiFileCopyLine aria-hidden="true" />
          )
        }
        aria-label={copied ? t('findings.copied') : copyLabel}
        onPress={() => {
          copy(code);
          setCopied(true);
        }}
      >
        {copied ? t('findings.copied') : t('findings.copy')}
      </Button>
    </div>
  );
}
