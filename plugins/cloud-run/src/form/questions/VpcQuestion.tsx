import { choiceMessages } from 'backstage-plugin-cloud-run-common';
import { useId } from 'react';
import { ChoiceGroup } from '../controls/ChoiceGroup';
import { hasRegionalLoadBalancer } from '../model/questions';
import { useFormText } from '../useFormText';
import { useNetworkForm } from './NetworkFormContext';
import { Question } from './Question';
import { VpcFields } from './VpcFields';

const KINDS = ['new', 'existing', 'shared'] as const;

/** Which network does it use? Asked where egress or a regional load balancer needs one. */
export function VpcQuestion() {
  const { draft, change, contradictionAt, errorAt, leave } = useNetworkForm();
  const { t, locale } = useFormText();
  const id = useId();
  const { vpc } = draft;
  return (
    <Question
      id={id}
      title={t('form.question.vpc')}
      hint={
        draft.egress.reach === 'internet'
          ? t('form.question.vpcForLoadBalancer')
          : t('form.question.vpcForEgress')
      }
    >
      <ChoiceGroup
        labelledBy={id}
        value={vpc.kind}
        onChange={kind => change({ part: 'vpc', values: { kind } })}
        error={contradictionAt('vpc')}
        choices={KINDS.map(value => ({
          value,
          ...choiceMessages[locale][`vpc.${value}`],
        }))}
      />
      <VpcFields
        vpc={vpc}
        regional={hasRegionalLoadBalancer(draft)}
        onChange={values => change({ part: 'vpc', values })}
        errorAt={field => errorAt(`vpc.${field}`)}
        leave={field => leave(`vpc.${field}`)}
      />
    </Question>
  );
}
