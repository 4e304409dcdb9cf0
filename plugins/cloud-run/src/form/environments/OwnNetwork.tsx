import { EntryList } from '../controls/EntryList';
import { Toggle } from '../controls/Toggle';
import { entryIndex } from '../model/entries';
import { VpcFields } from '../questions/VpcFields';
import { useFormText } from '../useFormText';
import {
  EnvironmentScope,
  asksForDomains,
  asksForVpc,
} from './EnvironmentDraft';
import { EnvironmentPartProps } from './EnvironmentFields';

function OwnDomains({ row, onChange, errorAt, leave }: EnvironmentPartProps) {
  const { t } = useFormText();
  const fieldOf = (index: number) => {
    const entry = entryIndex(row.domains, index);
    return entry === undefined ? undefined : `domains.${entry}`;
  };
  return (
    <EntryList
      label={t('form.ingress.domains')}
      entryLabel={t('form.ingress.domain')}
      addLabel={t('form.ingress.addDomain')}
      placeholder="staging.shop.example.com"
      rows={row.domains}
      onChange={domains => onChange({ domains })}
      onBlur={index => {
        leave('domains');
        const field = fieldOf(index);
        if (field) {
          leave(field);
        }
      }}
      error={errorAt('domains')}
      errorOf={index => {
        const field = fieldOf(index);
        return field && errorAt(field);
      }}
    />
  );
}

/** What an environment has for itself, instead of what the service's network says for all. */
export function OwnNetwork(
  props: EnvironmentPartProps & { scope: EnvironmentScope },
) {
  const { row, scope, onChange, errorAt, leave } = props;
  const { t } = useFormText();
  const { vpcKind } = scope;
  return (
    <>
      {asksForDomains(row, scope) && (
        <Toggle
          label={t('form.environments.ownDomains')}
          hint={t('form.environments.ownDomainsHint')}
          selected={row.hasOwnDomains}
          onChange={hasOwnDomains => onChange({ hasOwnDomains })}
          error={row.hasOwnDomains ? undefined : errorAt('domains')}
        >
          <OwnDomains {...props} />
        </Toggle>
      )}
      {vpcKind && asksForVpc(row, scope) && (
        <Toggle
          label={t('form.environments.ownVpc')}
          hint={t('form.environments.ownVpcHint')}
          selected={row.hasOwnVpc}
          onChange={hasOwnVpc => onChange({ hasOwnVpc })}
          error={row.hasOwnVpc ? undefined : errorAt('vpc')}
        >
          <VpcFields
            vpc={{ ...row.vpc, kind: vpcKind }}
            regional={scope.hasRegionalLoadBalancer}
            onChange={values => onChange({ vpc: { ...row.vpc, ...values } })}
            errorAt={field => errorAt(`vpc.${field}`)}
            leave={field => leave(`vpc.${field}`)}
          />
        </Toggle>
      )}
    </>
  );
}
