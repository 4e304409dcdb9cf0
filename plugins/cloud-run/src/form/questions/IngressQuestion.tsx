import { choiceMessages } from 'backstage-plugin-cloud-run-common';
import { useId } from 'react';
import { ChoiceGroup } from '../controls/ChoiceGroup';
import { Toggle } from '../controls/Toggle';
import { loadBalancerTypeOf } from '../model/questions';
import { useFormText } from '../useFormText';
import { LoadBalancerQuestions } from './LoadBalancerQuestions';
import { useNetworkForm } from './NetworkFormContext';
import { Question } from './Question';

const SETTINGS = [
  'internal',
  'internal-and-cloud-load-balancing',
  'all',
] as const;

/** Who can reach it? */
export function IngressQuestion() {
  const { draft, change, unavailable, advice, contradictionAt } =
    useNetworkForm();
  const { t, locale } = useFormText();
  const id = useId();
  const { ingress } = draft;
  return (
    <Question
      id={id}
      title={t('form.question.ingress')}
      hint={t('form.question.ingressHint')}
    >
      <ChoiceGroup
        labelledBy={id}
        value={ingress.setting}
        onChange={setting => change({ part: 'ingress', values: { setting } })}
        error={contradictionAt('ingress.setting')}
        choices={SETTINGS.map(value => ({
          value,
          ...choiceMessages[locale][`ingress.setting.${value}`],
          unavailable: unavailable[`ingress.${value}`],
          advice: value === 'all' ? undefined : advice[`ingress.${value}`],
        }))}
      />
      {ingress.setting === 'internal' && (
        <Toggle
          label={t('form.ingress.internalLoadBalancer')}
          hint={t('form.ingress.internalLoadBalancerHint')}
          selected={ingress.internalLoadBalancer}
          onChange={internalLoadBalancer =>
            change({ part: 'ingress', values: { internalLoadBalancer } })
          }
        />
      )}
      {loadBalancerTypeOf(draft) && <LoadBalancerQuestions />}
    </Question>
  );
}
