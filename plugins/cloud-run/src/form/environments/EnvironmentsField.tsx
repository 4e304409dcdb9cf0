import { Box, Button, VisuallyHidden } from '@backstage/ui';
import { RiAddLine } from '@remixicon/react';
import { useMemo, useState } from 'react';
import { environmentsFieldSchema } from '../fieldSchemas';
import { readAnswers } from '../model/answers';
import {
  asksForVpc,
  hasRegionalLoadBalancer,
  loadBalancerTypeOf,
} from '../model/questions';
import { isNetworkShape, toDraft } from '../model/toDraft';
import { useAttempted } from '../useAttempted';
import { useFormText } from '../useFormText';
import { useProblems } from '../useProblems';
import { EnvironmentRow } from './EnvironmentRow';
import { problemsOfEnvironments } from './environmentProblems';
import { REGIONS } from './regions';
import { useEnvironments } from './useEnvironments';
import styles from './environments.module.css';

/** What the network of the form lets an environment have for itself. */
function useScope(network: unknown) {
  return useMemo(() => {
    if (!isNetworkShape(network)) {
      return {
        hasLoadBalancer: false,
        hasRegionalLoadBalancer: false,
        vpcKind: undefined,
      };
    }
    const draft = toDraft(network);
    return {
      hasLoadBalancer: loadBalancerTypeOf(draft) !== undefined,
      hasRegionalLoadBalancer: hasRegionalLoadBalancer(draft),
      vpcKind: asksForVpc(draft) ? draft.vpc.kind : undefined,
    };
  }, [network]);
}

/** Where the service runs: its environments in the order they are deployed. */
export function EnvironmentsField(
  props: typeof environmentsFieldSchema.TProps,
) {
  const { formData, onChange, rawErrors, formContext, uiSchema } = props;
  const { t } = useFormText();
  const [announcement, setAnnouncement] = useState('');
  const { regions = REGIONS, projects = [] } = uiSchema['ui:options'] ?? {};
  const { network } = readAnswers(formContext?.formData);
  const scope = useScope(network);
  const { rows, sent, change, add, remove, move } = useEnvironments({
    formData,
    scope,
    region: regions[0],
    onChange,
  });
  const problems = useMemo(
    () => problemsOfEnvironments(sent, network),
    [sent, network],
  );
  const { errorAt, leave } = useProblems(problems, useAttempted(rawErrors));
  const nameOf = (name: string) =>
    name.trim() || t('form.environments.unnamed');
  return (
    <Box bg="neutral" className={styles.field}>
      <p className={styles.hint}>{t('form.environments.hint')}</p>
      {rows.map((row, index) => (
        <EnvironmentRow
          key={row.key}
          row={row}
          number={index + 1}
          count={rows.length}
          scope={{ ...scope, isOnlyOne: rows.length === 1 }}
          regions={regions}
          projects={projects}
          onChange={values => change(row.key, values)}
          errorAt={field => errorAt(`environments.${index}.${field}`)}
          leave={field => leave(`environments.${index}.${field}`)}
          onMove={by => {
            move(row.key, by);
            setAnnouncement(
              t('form.environments.moved', {
                name: nameOf(row.name),
                number: String(index + 1 + by),
              }),
            );
          }}
          onRemove={() => {
            remove(row.key);
            setAnnouncement(
              t('form.environments.removed', { name: nameOf(row.name) }),
            );
          }}
        />
      ))}
      <div>
        <Button
          type="button"
          variant="secondary"
          iconStart={<RiAddLine />}
          isDisabled={rows.length >= 10}
          onPress={add}
        >
          {t('form.environments.add')}
        </Button>
      </div>
      <VisuallyHidden>
        <span role="status">{announcement}</span>
      </VisuallyHidden>
    </Box>
  );
}
