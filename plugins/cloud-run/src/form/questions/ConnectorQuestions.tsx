import { ChoiceGroup } from '../controls/ChoiceGroup';
import { NumberEntry } from '../controls/NumberEntry';
import { SelectEntry } from '../controls/SelectEntry';
import { TextEntry } from '../controls/TextEntry';
import { EgressDraft } from '../model/NetworkDraft';
import { connectorSubnetOf } from '../model/questions';
import { useFormText } from '../useFormText';
import { useNetworkForm } from './NetworkFormContext';
import styles from './questions.module.css';

const MACHINE_TYPES = [
  { value: 'e2-micro', label: 'e2-micro' },
  { value: 'e2-standard-4', label: 'e2-standard-4' },
] as const;

function SubnetQuestion() {
  const { draft, change, contradictionAt } = useNetworkForm();
  const { t } = useFormText();
  return (
    <ChoiceGroup
      label={t('form.egress.connectorSubnet')}
      value={draft.egress.connectorSubnet}
      onChange={connectorSubnet =>
        change({ part: 'egress', values: { connectorSubnet } })
      }
      error={contradictionAt('egress.connector.subnet')}
      choices={[
        {
          value: 'new',
          title: t('form.egress.connectorSubnetNew'),
          explanation: t('form.egress.connectorSubnetNewHint'),
        },
        {
          value: 'existing',
          title: t('form.egress.connectorSubnetExisting'),
          explanation: t('form.egress.connectorSubnetExistingHint'),
        },
      ]}
    />
  );
}

/** Where the connector lives, and how large it is. */
export function ConnectorQuestions() {
  const { draft, change, errorAt, leave } = useNetworkForm();
  const { t } = useFormText();
  const { egress, vpc } = draft;
  const set = (values: Partial<EgressDraft>) =>
    change({ part: 'egress', values });
  const at = (field: string) => `egress.connector.${field}`;
  const entry = (field: string) => ({
    onBlur: () => leave(at(field)),
    error: errorAt(at(field)),
  });
  return (
    <>
      {vpc.kind === 'existing' && <SubnetQuestion />}
      {connectorSubnetOf(vpc.kind, egress.connectorSubnet) === 'new' ? (
        <TextEntry
          {...entry('subnet.range')}
          label={t('form.egress.connectorRange')}
          placeholder="10.8.2.0/28"
          value={egress.connectorRange}
          onChange={connectorRange => set({ connectorRange })}
        />
      ) : (
        <TextEntry
          {...entry('subnet.name')}
          label={t('form.egress.connectorSubnetName')}
          placeholder="connector"
          value={egress.connectorSubnetName}
          onChange={connectorSubnetName => set({ connectorSubnetName })}
        />
      )}
      <div className={styles.pair}>
        <SelectEntry
          label={t('form.egress.machineType')}
          options={MACHINE_TYPES}
          value={egress.machineType}
          onChange={machineType => set({ machineType })}
        />
        <NumberEntry
          {...entry('minInstances')}
          label={t('form.egress.minInstances')}
          value={egress.minInstances}
          from={2}
          to={9}
          onChange={minInstances => set({ minInstances })}
        />
        <NumberEntry
          {...entry('maxInstances')}
          label={t('form.egress.maxInstances')}
          value={egress.maxInstances}
          from={3}
          to={10}
          onChange={maxInstances => set({ maxInstances })}
        />
      </div>
    </>
  );
}
