import { choiceMessages } from 'backstage-plugin-cloud-run-common';
import { ChoiceGroup } from '../controls/ChoiceGroup';
import { EntryList } from '../controls/EntryList';
import { Toggle } from '../controls/Toggle';
import { hasCloudArmor, loadBalancerTypeOf } from '../model/questions';
import { useFormText } from '../useFormText';
import { CloudArmorQuestions } from './CloudArmorQuestions';
import { useNetworkForm } from './NetworkFormContext';
import { useEntryList } from './useEntryList';

const TYPES = [
  'global-external',
  'regional-external',
  'regional-internal',
] as const;

const DEFAULT_URL = ['enabled', 'disabled'] as const;

function LoadBalancerType() {
  const { draft, change, advice } = useNetworkForm();
  const { t, locale } = useFormText();
  return (
    <ChoiceGroup
      label={t('form.ingress.loadBalancer')}
      value={draft.ingress.loadBalancerType}
      onChange={loadBalancerType =>
        change({ part: 'ingress', values: { loadBalancerType } })
      }
      choices={TYPES.map(value => ({
        value,
        ...choiceMessages[locale][`loadBalancer.type.${value}`],
        advice:
          value === 'global-external'
            ? advice['loadBalancer.global-external']
            : undefined,
      }))}
    />
  );
}

/** What follows from having a load balancer in front. */
export function LoadBalancerQuestions() {
  const { draft, change, unavailable, contradictionAt } = useNetworkForm();
  const { t, locale } = useFormText();
  const { ingress } = draft;
  const domains = useEntryList('ingress.loadBalancer.domains', ingress.domains);
  return (
    <>
      {ingress.setting === 'internal-and-cloud-load-balancing' && (
        <LoadBalancerType />
      )}
      <EntryList
        {...domains}
        label={t('form.ingress.domains')}
        hint={t('form.ingress.domainsHint')}
        entryLabel={t('form.ingress.domain')}
        addLabel={t('form.ingress.addDomain')}
        placeholder="shop.example.com"
        onChange={rows =>
          change({ part: 'ingress', values: { domains: rows } })
        }
      />
      <Toggle
        label={t('form.ingress.cloudArmor')}
        hint={t('form.ingress.cloudArmorHint')}
        selected={hasCloudArmor(draft)}
        onChange={cloudArmor =>
          change({ part: 'ingress', values: { cloudArmor } })
        }
        error={contradictionAt('ingress.loadBalancer.cloudArmor')}
      >
        <CloudArmorQuestions />
      </Toggle>
      {loadBalancerTypeOf(draft) === 'global-external' && (
        <Toggle
          label={t('form.ingress.cdn')}
          hint={t('form.ingress.cdnHint')}
          selected={ingress.cdn}
          onChange={cdn => change({ part: 'ingress', values: { cdn } })}
          unavailable={unavailable.cdn}
          error={contradictionAt('ingress.loadBalancer.cdn')}
        />
      )}
      <Toggle
        label={t('form.ingress.httpRedirect')}
        hint={t('form.ingress.httpRedirectHint')}
        selected={ingress.httpRedirect}
        onChange={httpRedirect =>
          change({ part: 'ingress', values: { httpRedirect } })
        }
      />
      <ChoiceGroup
        label={t('form.ingress.defaultUrl')}
        value={ingress.defaultUrl}
        onChange={defaultUrl =>
          change({ part: 'ingress', values: { defaultUrl } })
        }
        choices={DEFAULT_URL.map(value => ({
          value,
          ...choiceMessages[locale][`defaultUrl.${value}`],
        }))}
      />
    </>
  );
}
