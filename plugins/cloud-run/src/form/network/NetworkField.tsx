import { Alert, Box } from '@backstage/ui';
import { useMemo, useRef } from 'react';
import { networkFieldSchema } from '../fieldSchemas';
import { readAnswers } from '../model/answers';
import { unavailableOptions } from '../model/options';
import { problemsOfNetwork, staysWarm } from '../model/problems';
import { adviceFor } from '../model/recommendations';
import { withStandIns } from '../model/standIns';
import { NetworkPreview } from '../preview/NetworkPreview';
import { NetworkFormProvider } from '../questions/NetworkFormContext';
import { NetworkQuestions } from '../questions/NetworkQuestions';
import { useAttempted } from '../useAttempted';
import { useFormText } from '../useFormText';
import { usePolicy } from '../usePolicy';
import { useProblems } from '../useProblems';
import { useStickyAncestors } from '../useStickyAncestors';
import { useTemplateRef } from '../useTemplateRef';
import { useLastDefinition } from './useLastDefinition';
import { useNetworkDraft } from './useNetworkDraft';
import styles from './NetworkField.module.css';

/** The three questions of a service's network, and beside them what the answers become. */
export function NetworkField(props: typeof networkFieldSchema.TProps) {
  const { formData, onChange, rawErrors, formContext, uiSchema } = props;
  const { t } = useFormText();
  const fieldRef = useRef<HTMLDivElement>(null);
  useStickyAncestors(fieldRef);
  const { status, policy } = usePolicy();
  const templateRef = useTemplateRef(uiSchema['ui:options']?.templateRef);
  const { draft, network, change } = useNetworkDraft({
    formData,
    policy,
    onChange,
  });
  const problems = useMemo(
    () => problemsOfNetwork(network, policy),
    [network, policy],
  );
  const shown = useProblems(problems, useAttempted(rawErrors));
  const answers = useMemo(
    () => readAnswers(formContext?.formData),
    [formContext?.formData],
  );
  const completed = useMemo(
    () => withStandIns(answers, network),
    [answers, network],
  );
  const { definition, standIns, isStale } = useLastDefinition(completed);
  const isWarm = staysWarm(completed.definition?.environments ?? []);
  const form = useMemo(
    () => ({
      draft,
      change,
      unavailable: unavailableOptions(draft, policy),
      advice: adviceFor(draft, { staysWarm: isWarm }),
      ...shown,
    }),
    [draft, change, policy, isWarm, shown],
  );
  return (
    <NetworkFormProvider value={form}>
      <div className={styles.field} ref={fieldRef}>
        <Box bg="neutral" className={styles.questions}>
          {status === 'unread' && (
            <Alert
              status="info"
              icon
              title={t('form.policy.unread')}
              description={t('form.policy.unreadHint')}
            />
          )}
          <NetworkQuestions />
        </Box>
        {definition && (
          <div className={styles.preview}>
            <NetworkPreview
              templateRef={templateRef}
              definition={definition}
              standIns={standIns}
              isStale={isStale}
              problems={problems.length}
              policy={policy}
            />
          </div>
        )}
      </div>
    </NetworkFormProvider>
  );
}
