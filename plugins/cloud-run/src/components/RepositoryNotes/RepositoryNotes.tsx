import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import {
  ANNOTATIONS,
  RepositoryFailure,
  RepositoryProblem,
  RepositoryReport,
} from 'backstage-plugin-cloud-run-common';
import { ReactNode } from 'react';
import { useLocale } from '../../hooks/useLocale';
import { cloudRunTranslationRef } from '../../translation';
import { ExternalLink } from '../ExternalLink';
import styles from './RepositoryNotes.module.css';

function Note(props: {
  status: 'info' | 'warning';
  title: string;
  children: ReactNode;
}) {
  return (
    <Alert
      status={props.status}
      icon
      title={props.title}
      description={<div className={styles.root}>{props.children}</div>}
    />
  );
}

/** A problem at its line, with a link where the source host has one. */
function Problem({ problem }: { problem: RepositoryProblem }) {
  const { t } = useTranslationRef(cloudRunTranslationRef);
  const { path, line = 1, url, message } = problem;
  const place =
    path && t('states.repository.line', { path, line: String(line) });
  return (
    <li>
      {place && (
        <>{url ? <ExternalLink href={url}>{place}</ExternalLink> : place}: </>
      )}
      {message}
    </li>
  );
}

const BECAUSE = {
  outside: 'states.repository.because.outside',
  'not-a-url': 'states.repository.because.notAUrl',
  'not-found': 'states.repository.because.notFound',
  unavailable: 'states.repository.because.unavailable',
  'too-slow': 'states.repository.because.tooSlow',
  'too-large': 'states.repository.because.tooLarge',
  unreadable: 'states.repository.because.unreadable',
  busy: 'states.repository.because.busy',
} as const satisfies Record<RepositoryFailure, string>;

/** Why a repository could not be read, in words. */
function Because({ because }: { because: RepositoryFailure }) {
  const { t } = useTranslationRef(cloudRunTranslationRef);
  return <p>{t(BECAUSE[because], { annotation: ANNOTATIONS.source })}</p>;
}

/** What a person has to know about how the repository of an entity was read. Nothing where all is well. */
export function RepositoryNotes(props: { repository?: RepositoryReport }) {
  const { repository } = props;
  const { t } = useTranslationRef(cloudRunTranslationRef);
  const locale = useLocale();
  if (!repository) {
    return null;
  }
  const timeOf = (readAt: string) =>
    new Intl.DateTimeFormat(locale, {
      dateStyle: 'medium',
      timeStyle: 'short',
    }).format(new Date(readAt));
  if (repository.state === 'unreadable') {
    return (
      <Note status="info" title={t('states.repository.unreadable')}>
        <Because because={repository.because} />
        <p>{t('states.repository.unreadableHint')}</p>
      </Note>
    );
  }
  if (repository.state === 'reading') {
    const { before } = repository;
    return before ? (
      <Note status="info" title={t('states.repository.reading')}>
        <p>
          {t('states.repository.readingBeforeHint', {
            time: timeOf(before.readAt),
          })}
        </p>
      </Note>
    ) : null;
  }
  const { state, readAt, problems, limitsReached } = repository;
  return (
    <>
      {state === 'stale' && (
        <Note status="warning" title={t('states.repository.stale')}>
          <Because because={repository.because} />
          <p>{t('states.repository.staleHint', { time: timeOf(readAt) })}</p>
        </Note>
      )}
      {problems.length > 0 && (
        <Note
          status="warning"
          title={t('states.repository.problems', { count: problems.length })}
        >
          <p>{t('states.repository.problemsHint')}</p>
          <ul className={styles.list}>
            {problems.map(problem => (
              <Problem
                key={`${problem.path}:${problem.line}:${problem.message}`}
                problem={problem}
              />
            ))}
          </ul>
        </Note>
      )}
      {limitsReached.length > 0 && (
        <Note status="warning" title={t('states.repository.limits')}>
          <ul className={styles.list}>
            {limitsReached.map(({ limit, at }) => (
              <li key={`${limit}:${at}`}>
                <code>{limit}</code>: <code>{at}</code>
              </li>
            ))}
          </ul>
          <p>
            {t('states.repository.limitsHint', {
              annotation: ANNOTATIONS.source,
            })}
          </p>
        </Note>
      )}
    </>
  );
}
