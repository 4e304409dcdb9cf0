import { ServiceDefinitionInput } from 'backstage-plugin-cloud-run-common';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useSentValue } from '../useSentValue';
import {
  EnvironmentDraft,
  EnvironmentScope,
  environmentDraft,
  environmentOf,
  isEnvironmentList,
  newEnvironment,
} from './EnvironmentDraft';

type Scope = Omit<EnvironmentScope, 'isOnlyOne'>;

/** The environments of the form, and the ways to change them. */
export interface Environments {
  rows: readonly EnvironmentDraft[];
  /** As they are sent. */
  sent: ServiceDefinitionInput['environments'];
  change: (key: number, values: Partial<EnvironmentDraft>) => void;
  add: () => void;
  remove: (key: number) => void;
  /** Moves an environment one place up (-1) or down (1). */
  move: (key: number, by: -1 | 1) => void;
}

function moved<T>(rows: readonly T[], from: number, to: number): readonly T[] {
  if (to < 0 || to >= rows.length) {
    return rows;
  }
  const rest = rows.filter((_, index) => index !== from);
  return [...rest.slice(0, to), rows[from], ...rest.slice(to)];
}

/** Holds the answers about every environment, and sends what the network lets each have. */
export function useEnvironments(options: {
  formData: unknown;
  scope: Scope;
  region: string;
  onChange: (environments: ServiceDefinitionInput['environments']) => void;
}): Environments {
  const { formData, scope, region, onChange } = options;
  const nextKey = useRef(0);
  const draftsOf = (value: unknown) =>
    isEnvironmentList(value)
      ? value.map(environment =>
          environmentDraft(nextKey.current++, environment),
        )
      : [
          newEnvironment(nextKey.current++, {
            name: 'production',
            region,
            hasOwnDomains: false,
          }),
        ];
  const [rows, setRows] = useState<readonly EnvironmentDraft[]>(() =>
    draftsOf(formData),
  );
  const { hasLoadBalancer, hasRegionalLoadBalancer, vpcKind } = scope;
  const sent = useMemo(
    () =>
      rows.map(row =>
        environmentOf(row, {
          hasLoadBalancer,
          hasRegionalLoadBalancer,
          vpcKind,
          isOnlyOne: rows.length === 1,
        }),
      ),
    [rows, hasLoadBalancer, hasRegionalLoadBalancer, vpcKind],
  );
  useSentValue({
    value: sent,
    formData,
    onChange,
    takeOver: value => {
      const isUsable = isEnvironmentList(value);
      if (isUsable) {
        setRows(draftsOf(value));
      }
      return isUsable;
    },
  });

  const change = useCallback(
    (key: number, values: Partial<EnvironmentDraft>) =>
      setRows(all =>
        all.map(row => (row.key === key ? { ...row, ...values } : row)),
      ),
    [],
  );
  const add = () =>
    setRows(all => [
      ...all,
      newEnvironment(nextKey.current++, {
        name: '',
        region: all[all.length - 1]?.region ?? region,
        hasOwnDomains: hasLoadBalancer,
      }),
    ]);
  const remove = (key: number) =>
    setRows(all => all.filter(row => row.key !== key));
  const move = (key: number, by: -1 | 1) =>
    setRows(all => {
      const from = all.findIndex(row => row.key === key);
      return moved(all, from, from + by);
    });
  return { rows, sent, change, add, remove, move };
}
