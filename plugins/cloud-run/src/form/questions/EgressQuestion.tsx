import { choiceMessages } from 'backstage-plugin-cloud-run-common';
import { useId } from 'react';
import { ChoiceGroup } from '../controls/ChoiceGroup';
import { EntryList } from '../controls/EntryList';
import { NumberEntry } from '../controls/NumberEntry';
import { Toggle } from '../controls/Toggle';
import { useFormText } from '../useFormText';
import { ConnectorQuestions } from './ConnectorQuestions';
import { useNetworkForm } from './NetworkFormContext';
import { Question } from './Question';
import { useEntryList } from './useEntryList';

const REACHES = [
  { value: 'internet', text: 'internet' },
  { value: 'private-resources', text: 'privateResources' },
  { value: 'known-addresses', text: 'knownAddresses' },
  { value: 'everything', text: 'everything' },
] as const;

const PATHS = ['direct-vpc', 'connector'] as const;
const NATS = ['automatic', 'existing'] as const;

function PathQuestion() {
  const { draft, change, advice } = useNetworkForm();
  const { t, locale } = useFormText();
  return (
    <ChoiceGroup
      label={t('form.egress.path')}
      value={draft.egress.path}
      onChange={path => change({ part: 'egress', values: { path } })}
      choices={PATHS.map(value => ({
        value,
        ...choiceMessages[locale][`egress.path.${value}`],
        advice: advice[`path.${value}`],
      }))}
    />
  );
}

function NatQuestion() {
  const { draft, change, unavailable, contradictionAt } = useNetworkForm();
  const { t, locale } = useFormText();
  return (
    <ChoiceGroup
      label={t('form.egress.nat')}
      value={draft.egress.nat}
      onChange={nat => change({ part: 'egress', values: { nat } })}
      error={contradictionAt('egress.traffic.nat.kind')}
      choices={NATS.map(value => ({
        value,
        ...choiceMessages[locale][`nat.${value}`],
        unavailable: unavailable[`nat.${value}`],
      }))}
    />
  );
}

function AddressesQuestion() {
  const { draft, change, errorAt, leave } = useNetworkForm();
  const { t } = useFormText();
  const field = 'egress.traffic.nat.addresses';
  return (
    <NumberEntry
      label={t('form.egress.addresses')}
      hint={t('form.egress.addressesHint')}
      value={draft.egress.addresses}
      from={1}
      to={16}
      onChange={addresses => change({ part: 'egress', values: { addresses } })}
      onBlur={() => leave(field)}
      error={errorAt(field)}
    />
  );
}

function TagsQuestion() {
  const { draft, change } = useNetworkForm();
  const { t } = useFormText();
  const list = useEntryList('egress.tags', draft.egress.tags);
  return (
    <EntryList
      {...list}
      label={t('form.egress.tags')}
      hint={t('form.egress.tagsHint')}
      entryLabel={t('form.egress.tag')}
      addLabel={t('form.egress.addTag')}
      placeholder="allow-database"
      onChange={tags => change({ part: 'egress', values: { tags } })}
    />
  );
}

/** What follows from traffic that passes a VPC network. */
function VpcEgressQuestions() {
  const { draft, change } = useNetworkForm();
  const { t } = useFormText();
  const { egress } = draft;
  return (
    <>
      <PathQuestion />
      {egress.path === 'connector' && <ConnectorQuestions />}
      {egress.reach === 'known-addresses' && <AddressesQuestion />}
      {egress.reach === 'everything' && <NatQuestion />}
      <Toggle
        label={t('form.egress.callsInternalServices')}
        hint={t('form.egress.callsInternalServicesHint')}
        selected={egress.callsInternalServices}
        onChange={callsInternalServices =>
          change({ part: 'egress', values: { callsInternalServices } })
        }
      />
      {egress.path === 'direct-vpc' && <TagsQuestion />}
    </>
  );
}

/** What must it reach? */
export function EgressQuestion() {
  const { draft, change, unavailable, contradictionAt } = useNetworkForm();
  const { t } = useFormText();
  const id = useId();
  const { reach } = draft.egress;
  return (
    <Question
      id={id}
      title={t('form.question.egress')}
      hint={t('form.question.egressHint')}
    >
      <ChoiceGroup
        labelledBy={id}
        value={reach}
        onChange={chosen =>
          change({ part: 'egress', values: { reach: chosen } })
        }
        error={contradictionAt('egress.path')}
        choices={REACHES.map(({ value, text }) => ({
          value,
          title: t(`form.reach.${text}.title`),
          explanation: t(`form.reach.${text}.explanation`),
          unavailable: unavailable[`reach.${value}`],
        }))}
      />
      {reach !== 'internet' && <VpcEgressQuestions />}
    </Question>
  );
}
