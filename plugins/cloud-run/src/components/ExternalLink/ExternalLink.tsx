import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link, VisuallyHidden } from '@backstage/ui';
import { RiExternalLinkLine } from '@remixicon/react';
import { ReactNode } from 'react';
import { cloudRunTranslationRef } from '../../translation';
import styles from './ExternalLink.module.css';

/** A link that opens in a new tab, and says so. */
export function ExternalLink(props: { href: string; children: ReactNode }) {
  const { t } = useTranslationRef(cloudRunTranslationRef);
  return (
    <Link
      href={props.href}
      target="_blank"
      rel="noreferrer"
      className={styles.root}
    >
      {props.children}
      <RiExternalLinkLine size={14} aria-hidden="true" />
      <VisuallyHidden>{t('links.newTab')}</VisuallyHidden>
    </Link>
  );
}
