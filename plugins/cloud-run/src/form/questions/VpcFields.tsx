import { TextEntry } from '../controls/TextEntry';
import { VpcDraft } from '../model/NetworkDraft';
import { useFormText } from '../useFormText';
import styles from './questions.module.css';

/** What {@link VpcFields} asks. */
export interface VpcFieldsProps {
  vpc: VpcDraft;
  /** Whether a regional load balancer needs a proxy-only subnetwork. */
  regional: boolean;
  onChange: (values: Partial<VpcDraft>) => void;
  errorAt: (field: string) => string | undefined;
  leave: (field: string) => void;
}

/** The names and ranges of a VPC network, as far as its kind has them. */
export function VpcFields(props: VpcFieldsProps) {
  const { vpc, regional, onChange, errorAt, leave } = props;
  const { t } = useFormText();
  const entry = (field: string) => ({
    onBlur: () => leave(field),
    error: errorAt(field),
  });
  return (
    <div className={styles.pair}>
      {vpc.kind === 'new' && (
        <TextEntry
          {...entry('subnetRange')}
          label={t('form.vpc.subnetRange')}
          hint={t('form.vpc.subnetRangeHint')}
          placeholder="10.8.0.0/24"
          value={vpc.subnetRange}
          onChange={subnetRange => onChange({ subnetRange })}
        />
      )}
      {vpc.kind === 'shared' && (
        <TextEntry
          {...entry('hostProject')}
          label={t('form.vpc.hostProject')}
          placeholder="network-host"
          value={vpc.hostProject}
          onChange={hostProject => onChange({ hostProject })}
        />
      )}
      {vpc.kind !== 'new' && (
        <>
          <TextEntry
            {...entry('network')}
            label={t('form.vpc.network')}
            placeholder="main"
            value={vpc.network}
            onChange={network => onChange({ network })}
          />
          <TextEntry
            {...entry('subnetwork')}
            label={t('form.vpc.subnetwork')}
            placeholder="run-tokyo"
            value={vpc.subnetwork}
            onChange={subnetwork => onChange({ subnetwork })}
          />
        </>
      )}
      {regional && vpc.kind === 'new' && (
        <TextEntry
          {...entry('proxyOnlyRange')}
          label={t('form.vpc.proxyOnlyRange')}
          hint={t('form.vpc.proxyOnlyRangeHint')}
          placeholder="10.8.1.0/24"
          value={vpc.proxyOnlyRange}
          onChange={proxyOnlyRange => onChange({ proxyOnlyRange })}
        />
      )}
      {regional && vpc.kind === 'existing' && (
        <TextEntry
          {...entry('proxyOnlyRange')}
          label={t('form.vpc.proxyOnlyRange')}
          hint={t('form.vpc.addedProxyOnlyRangeHint')}
          value={vpc.addedProxyOnlyRange}
          onChange={addedProxyOnlyRange => onChange({ addedProxyOnlyRange })}
        />
      )}
    </div>
  );
}
